#include "tests/ui/lives.h"
#include "ui/ladder/ladder_view.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>
#include <gmock/gmock.h>

namespace lifeline::ladder {
namespace {

class View : public testing::Test {
protected:
    View()
    {
        view.resize(900, 500);
        view.show();
    }

    /// The point of the viewport in the middle of a step's arrow.
    QPoint onArrow(std::uint32_t step)
    {
        Picture picture;
        picture.setLife(view.life(), options.timeMode());
        picture.fit(view.viewport()->width(), options.scale(), &view);
        const QPointF point = arrowLine(picture, picture.layout.arrows[step]).center();
        return QPoint(qRound(point.x()), qRound(point.y()) - view.verticalScrollBar()->value());
    }

    void press(Qt::Key key) { QTest::keyClick(&view, key); }

    state::Selection selection;
    state::DisplayOptions options;
    LadderView view{selection, options};
    std::shared_ptr<const trace::Life> life = test::lifeWithOptions(test::kFourWayClose);
};

TEST_F(View, AClickSelectsTheSegmentUnderIt)
{
    view.setLife(life);
    for (const std::uint32_t step : {0U, 2U, 4U}) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, onArrow(step));
        EXPECT_EQ(selection.step(), step);
    }
}

TEST_F(View, AClickBesideTheLifelinesSelectsItsRow)
{
    view.setLife(life);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(8, onArrow(0).y()));
    EXPECT_EQ(selection.step(), 0U);
}

TEST_F(View, KeysMoveTheSelectionAndKeepItInSight)
{
    view.setLife(life);
    const auto last = static_cast<std::uint32_t>(life->steps.size() - 1);

    press(Qt::Key_Down);
    EXPECT_EQ(selection.step(), 0U);
    press(Qt::Key_Down);
    EXPECT_EQ(selection.step(), 1U);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    EXPECT_EQ(selection.step(), 0U);
    press(Qt::Key_PageDown);
    EXPECT_GT(selection.step(), 3U);
    press(Qt::Key_End);
    EXPECT_EQ(selection.step(), last);
    EXPECT_TRUE(view.viewport()->rect().contains(onArrow(last)));
    press(Qt::Key_Down);
    EXPECT_EQ(selection.step(), last);
    press(Qt::Key_PageUp);
    EXPECT_LT(selection.step(), last);
    press(Qt::Key_Home);
    EXPECT_EQ(selection.step(), 0U);
    EXPECT_TRUE(view.viewport()->rect().contains(onArrow(0)));
}

TEST_F(View, KeysInAnEmptyViewDoNothing)
{
    view.setLife(nullptr);
    for (const Qt::Key key :
         {Qt::Key_Down, Qt::Key_Up, Qt::Key_Home, Qt::Key_End, Qt::Key_PageDown, Qt::Key_PageUp})
        press(key);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(100, 100));
    EXPECT_EQ(selection.step(), std::nullopt);
}

TEST_F(View, AGrowingLifeIsFollowedOnlyFromItsEnd)
{
    const auto grown = [&](std::size_t steps) {
        trace::Life part = *life;
        part.steps.resize(steps);
        part.calls.clear();
        for (auto& spans : part.spans.values)
            std::erase_if(spans,
                          [&](const trace::StateSpan& span) { return span.cause && *span.cause >= steps; });
        return std::make_shared<const trace::Life>(std::move(part));
    };
    QScrollBar& bar = *view.verticalScrollBar();
    view.resize(900, 300);
    view.setLife(grown(6));
    ASSERT_GT(bar.maximum(), 0);
    EXPECT_EQ(bar.value(), 0) << "a new connection begins at its top";

    bar.setValue(10);
    view.setLife(grown(8));
    EXPECT_EQ(bar.value(), 10);

    bar.setValue(bar.maximum());
    const int before = bar.maximum();
    view.setLife(grown(11));
    EXPECT_GT(bar.maximum(), before);
    EXPECT_EQ(bar.value(), bar.maximum());
}

TEST_F(View, AGrowingLifeThatFittedIsNotFollowedAwayFromASelection)
{
    trace::Life part = *life;
    part.steps.resize(1);
    part.calls.clear();
    for (auto& spans : part.spans.values)
        std::erase_if(spans, [](const trace::StateSpan& span) { return span.cause && *span.cause >= 1; });
    view.setLife(std::make_shared<const trace::Life>(std::move(part)));
    ASSERT_EQ(view.verticalScrollBar()->maximum(), 0);
    selection.setStep(0);
    view.setLife(life);
    ASSERT_GT(view.verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(view.verticalScrollBar()->value(), 0);
}

TEST_F(View, TheSelectedRowStaysInSightWhateverTheZoomAndTheHeight)
{
    view.setLife(life);
    selection.setStep(7);
    ASSERT_TRUE(view.yOf(7).has_value());
    for (const int zoom : {150, 300, 100, 75, 300}) {
        options.setZoom(zoom);
        EXPECT_GE(*view.yOf(7), 0) << zoom;
        EXPECT_LT(*view.yOf(7), view.viewport()->height()) << zoom;
    }
    view.resize(900, 400); // less than its row
    EXPECT_GE(*view.yOf(7), 0);
    EXPECT_LT(*view.yOf(7), view.viewport()->height());
}

TEST_F(View, ControlAndTheWheelZoom)
{
    view.setLife(life);
    const QPointF at(100, 100);
    QWheelEvent wheel(at, view.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &wheel);
    EXPECT_EQ(options.zoom(), 110);
}

TEST_F(View, ZoomKeepsTheRowAtTheTop)
{
    view.resize(1800, 500); // at both sizes wide enough: rows are higher where columns share
    view.setLife(life);
    view.verticalScrollBar()->setValue(200);
    const int before = onArrow(5).y();
    options.setZoom(200);
    EXPECT_NEAR(onArrow(5).y(), before * 2, 60) << "the arrow stays as many rows below the top";
}

TEST_F(View, DescribesTheSelectedSegmentToScreenReaders)
{
    view.setLife(life);
    selection.setStep(1);
    EXPECT_EQ(view.accessibleDescription(),
              QStringLiteral(
                  "2. Server sends SYN-ACK seq 0 ack 1. Afterwards the client is in ESTABLISHED, the server "
                  "in SYN-RECEIVED."));
}

TEST_F(View, SaysWhatToDoWhenItIsEmpty)
{
    const QImage before = view.grab().toImage();
    view.setEmptyText(QStringLiteral("No connection yet"), QStringLiteral("Run the lesson with Enter."));
    EXPECT_NE(view.grab().toImage(), before);
}

TEST_F(View, PaintsInEveryThemeZoomAndNotation)
{
    view.setLife(life);
    selection.setStep(1);
    for (const theme::Theme& theme :
         {theme::Theme::light(), theme::Theme::dark(), theme::Theme::projector()}) {
        view.setTheme(theme);
        for (const int zoom : {75, 100, 300}) {
            options.setZoom(zoom);
            for (const auto mode : {TimeMode::Rows, TimeMode::Compressed}) {
                options.setTimeMode(mode);
                const QImage image = view.grab().toImage();
                EXPECT_EQ(image.pixelColor(image.width() - 30, 2), theme.ground);
            }
        }
    }
}

} // namespace
} // namespace lifeline::ladder
