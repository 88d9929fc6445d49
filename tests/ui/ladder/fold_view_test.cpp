#include "core/analysis/examination.h"
#include "tests/ui/lives.h"
#include "ui/ladder/ladder_view.h"
#include "ui/ladder/paint_folds.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QScrollBar>
#include <QTest>
#include <gmock/gmock.h>

namespace lifeline::ladder {
namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t kZeroWindow = 401; ///< a step between the two runs

/// A handshake and so many data segments with their ACKs, one of which closes the window in the middle.
std::shared_ptr<const trace::Life> longLife(std::uint32_t pairs)
{
    trace::Life life = test::lifeFrom(R"(
        0.0000 > S  0(0)          client SYN-SENT     server SYN-RECEIVED
        0.0200 < S. 0(0) ack 1    client ESTABLISHED
        0.0200 > .  1(0) ack 1    server ESTABLISHED
        0.0210 > P. 1(100) ack 1
        0.0215 < .  1(0) ack 101
    )");
    const trace::Step data = life.steps[3];
    const trace::Step ack = life.steps[4];
    for (std::uint32_t i = 1; i < pairs; ++i) {
        for (trace::Step step : {data, ack}) {
            step.number = static_cast<std::uint32_t>(life.steps.size()) + 1;
            step.frame = FrameNumber{step.number};
            step.sent += i * 1ms;
            (step.wire.length > 0 ? step.wire.sequence : step.wire.acknowledgment).value += 100 * i;
            (step.wire.length > 0 ? step.relativeSequence : step.relativeAcknowledgment).value += 100 * i;
            life.end = step.sent;
            life.steps.push_back(std::move(step));
        }
    }
    for (std::vector<trace::StateSpan>& spans : life.spans.values)
        spans.back().end = life.end;
    life.steps[kZeroWindow].wire.window = 0;
    return std::make_shared<const trace::Life>(std::move(life));
}

class FoldView : public testing::Test {
protected:
    FoldView()
    {
        view.resize(900, 500);
        view.show();
    }

    void show(const std::shared_ptr<const trace::Life>& life)
    {
        view.setLife(life);
        wait();
    }

    void wait()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return view.isSettled(); }, 20'000));
        QApplication::processEvents();
    }

    /// What the view shows, laid out again.
    Picture picture() const
    {
        Picture shown;
        const ArrangementPtr arrangement =
            arranged({view.life(), view.examination(), nullptr, options.timeMode(), view.openFolds()});
        shown.exchange(*arrangement);
        shown.fit(view.viewport()->width(), options.scale(), &view);
        return shown;
    }

    QPoint onBlock(std::uint32_t step) const
    {
        const Picture shown = picture();
        const QPointF point = foldBox(shown, *blockOf(shown.layout, step)).center();
        return QPoint(qRound(point.x()), qRound(point.y()) - view.verticalScrollBar()->value());
    }

    /// Where the step's row begins on the screen, pixels.
    double heightOf(std::uint32_t step) const
    {
        return rowBand(picture(), step).left - view.verticalScrollBar()->value();
    }

    void press(Qt::Key key) { QTest::keyClick(&view, key); }

    state::Selection selection;
    state::DisplayOptions options;
    LadderView view{selection, options};
};

TEST_F(FoldView, ALongConnectionIsTwoBlocksAndWhatStandsBetween)
{
    show(longLife(400));
    const Picture shown = picture();
    EXPECT_EQ(shown.layout.folds.size(), 2U);
    EXPECT_LT(shown.layout.arrows.size(), 8U);
    EXPECT_LT(view.verticalScrollBar()->maximum(), 1000);
}

TEST_F(FoldView, AClickOpensABlockAndAClickOnItsStripFoldsIt)
{
    show(longLife(400));
    const int before = view.verticalScrollBar()->maximum();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, onBlock(10));
    wait();
    EXPECT_GT(view.verticalScrollBar()->maximum(), before + 5000);
    EXPECT_NE(arrowOf(picture().layout, 10), nullptr);
    EXPECT_EQ(arrowOf(picture().layout, 500), nullptr);
    EXPECT_EQ(selection.step(), std::nullopt);

    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, onBlock(10));
    wait();
    EXPECT_EQ(view.verticalScrollBar()->maximum(), before);
}

TEST_F(FoldView, KeysWalkOverABlockAndEnterOpensIt)
{
    show(longLife(400));
    selection.setStep(2);
    press(Qt::Key_Down); // onto the block
    EXPECT_EQ(selection.step(), 2U);
    EXPECT_EQ(arrowOf(picture().layout, 10), nullptr);
    press(Qt::Key_Down); // over it
    EXPECT_EQ(selection.step(), kZeroWindow);
    press(Qt::Key_Up);
    EXPECT_EQ(selection.step(), kZeroWindow);
    press(Qt::Key_Up);
    EXPECT_EQ(selection.step(), 2U);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    wait();
    EXPECT_NE(arrowOf(picture().layout, 10), nullptr);
    EXPECT_EQ(selection.step(), 3U);
}

TEST_F(FoldView, WhatIsSelectedIsShown)
{
    show(longLife(400));
    selection.setStep(300);
    wait();
    ASSERT_NE(arrowOf(picture().layout, 300), nullptr);
    EXPECT_GE(heightOf(300), 0);
    EXPECT_LT(heightOf(300), view.viewport()->height());
    EXPECT_EQ(arrowOf(picture().layout, 600), nullptr);
}

TEST_F(FoldView, AllAreOpenedAndFoldedAndTheSelectedRowStays)
{
    show(longLife(400));
    selection.setStep(kZeroWindow);
    const double at = heightOf(kZeroWindow);
    view.openAllFolds();
    wait();
    EXPECT_EQ(picture().layout.arrows.size(), view.life()->steps.size());
    EXPECT_NEAR(heightOf(kZeroWindow), at, 1);
    view.foldAll();
    wait();
    EXPECT_LT(picture().layout.arrows.size(), 8U);
}

TEST_F(FoldView, FoldingTheSelectedSegmentsRunLeavesItFolded)
{
    show(longLife(400));
    selection.setStep(300);
    wait();
    view.toggleFold();
    wait();
    EXPECT_EQ(arrowOf(picture().layout, 300), nullptr);
    EXPECT_EQ(selection.step(), 300U);
    view.toggleFold();
    wait();
    EXPECT_NE(arrowOf(picture().layout, 300), nullptr);
}

TEST_F(FoldView, FindingsThatComeLaterSplitARunWithoutAJump)
{
    const auto life = longLife(400);
    view.resize(900, 240);
    show(life);
    selection.setStep(kZeroWindow);
    const double at = heightOf(kZeroWindow);
    auto examination = std::make_shared<analysis::Examination>();
    for (const std::uint32_t step : {50U, 100U, 150U, kZeroWindow}) {
        analysis::Finding finding;
        finding.kind = analysis::FindingKind::OutOfOrder;
        finding.step = step;
        examination->remarks.findings.push_back(finding);
    }
    view.setLife(life, examination);
    wait();
    EXPECT_NE(arrowOf(picture().layout, 100), nullptr);
    EXPECT_NEAR(heightOf(kZeroWindow), at, 1);
}

TEST_F(FoldView, AVeryLongConnectionIsLaidOutWhileTheWindowGoesOn)
{
    view.setLife(longLife(30'000));
    EXPECT_FALSE(view.isSettled()) << "laid out on another thread";
    wait();
    EXPECT_EQ(picture().layout.folds.size(), 2U);
    view.openAllFolds();
    EXPECT_FALSE(view.isSettled());
    wait();
    EXPECT_GT(view.verticalScrollBar()->maximum(), 1'000'000);
    view.foldAll();
    EXPECT_TRUE(view.isSettled()) << "what is shown then is little";
}

TEST_F(FoldView, AnotherConnectionsPictureIsNotShownMeanwhile)
{
    show(longLife(30'000));
    auto other = std::make_shared<trace::Life>(*longLife(30'000));
    other->connection.id = ConnectionId{7};
    view.setLife(other);
    EXPECT_EQ(view.verticalScrollBar()->maximum(), 0);
    view.setLife(nullptr);
    wait();
    EXPECT_EQ(view.verticalScrollBar()->maximum(), 0);
}

TEST_F(FoldView, EveryTextHasRoomInEveryModeFoldedAndOpened)
{
    show(longLife(400));
    for (const TimeMode mode : {TimeMode::Rows, TimeMode::Compressed, TimeMode::ToScale}) {
        options.setTimeMode(mode);
        for (const bool open : {false, true}) {
            open ? view.openAllFolds() : view.foldAll();
            wait();
            const Picture shown = picture();
            const std::vector<PlacedText> texts = collectTexts(shown, {0, 60});
            EXPECT_FALSE(texts.empty());
            for (std::size_t i = 0; i < texts.size(); ++i)
                for (std::size_t k = i + 1; k < texts.size(); ++k)
                    EXPECT_FALSE(overlap(texts[i].quad(), texts[k].quad()))
                        << texts[i].text().toStdString() << " on " << texts[k].text().toStdString();
        }
    }
}

TEST_F(FoldView, ABlockSaysWhatIsInItAndThatThereIsNoTroubleOnlyOnceThatIsKnown)
{
    const auto life = longLife(400);
    const auto wordsOf = [&] {
        QStringList words;
        for (const PlacedText& text : collectTexts(picture(), {0, 60}))
            if (text.kind == PlacedText::Kind::Fold)
                words << text.text();
        return words.join(QLatin1Char('|')).toStdString();
    };
    show(life);
    EXPECT_EQ(wordsOf(), "398 segment(s), 20\u00a0kB, 199 ms|399 segment(s), 20\u00a0kB, 199 ms");
    view.setLife(life, std::make_shared<analysis::Examination>());
    wait();
    EXPECT_THAT(wordsOf(), testing::StartsWith("398 segment(s), 20\u00a0kB, 199 ms, no trouble"));
}

TEST_F(FoldView, TheMenuOfABlockIsAboutItsRun)
{
    show(longLife(400));
    selection.setStep(0);
    EXPECT_FALSE(view.canToggleFold());
    const QPoint at = onBlock(100);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(view.viewport(), &event);
    ASSERT_TRUE(view.canToggleFold());
    view.toggleFold();
    wait();
    EXPECT_FALSE(view.openFolds().isAllFolded());
}

} // namespace
} // namespace lifeline::ladder
