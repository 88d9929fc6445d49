#include "core/analysis/examination.h"
#include "tests/ui/lives.h"
#include "ui/ladder/ladder_picture.h"
#include "ui/ladder/ladder_view.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <gmock/gmock.h>

namespace lifeline::ladder {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Links : public testing::Test {
protected:
    Links()
    {
        view.resize(1100, 700);
        view.show();
    }

    void show(std::string_view script)
    {
        life = test::lifeWithOptions(script);
        auto found = std::make_shared<analysis::Examination>();
        found->remarks.findings = analysis::findingsOf(*life);
        found->links = analysis::Links(found->remarks.findings);
        examination = std::move(found);
        view.setLife(life, examination);
    }

    Picture picture(std::uint32_t selected) const
    {
        Picture made;
        made.setLife(life, TimeMode::Rows);
        made.options.selected = selected;
        made.overlay.links = analysis::linksAt(*life, examination->links, selected);
        made.fit(1100, 1, &view);
        return made;
    }

    /// The words of the links of a segment by its number.
    std::vector<std::string> words(std::uint32_t number) const
    {
        const Picture made = picture(number - 1);
        std::vector<std::string> found;
        for (const PlacedText& text : collectTexts(made, {0, made.layout.height}))
            if (text.kind == PlacedText::Kind::Link)
                found.push_back(text.text().toStdString());
        return found;
    }

    state::Selection selection;
    state::DisplayOptions options;
    LadderView view{selection, options};
    std::shared_ptr<const trace::Life> life;
    std::shared_ptr<const analysis::Examination> examination;
};

TEST_F(Links, SayWhatTheOtherSegmentIs)
{
    show(test::kMuchTrouble);
    EXPECT_THAT(words(11), ElementsAre("repeats 4", "acknowledged by 12"));
    EXPECT_THAT(words(4), ElementsAre("repeated by 11"));
    EXPECT_THAT(words(12), ElementsAre("acknowledges 5–11"));
    EXPECT_THAT(words(2), ElementsAre("acknowledges 1", "acknowledged by 3"));
}

TEST_F(Links, StandAtTheirCurveAndAreNeverABareNumber)
{
    show(test::kMuchTrouble);
    for (const double width : {530.0, 620.0, 800.0, 1100.0})
        for (std::uint32_t step = 0; step < life->steps.size(); ++step) {
            Picture made = picture(step);
            made.fit(width, 1, &view);
            const LadderMetrics& m = made.metrics;
            for (const PlacedText& text : collectTexts(made, {0, made.layout.height})) {
                if (text.kind != PlacedText::Kind::Link)
                    continue;
                EXPECT_FALSE(text.text().front().isDigit()) << qPrintable(text.text());
                const QRectF box = text.box.translated(text.anchor);
                const double apart = std::min(box.left() - m.centre.left, m.centre.right - box.right());
                EXPECT_LE(apart, 8 * m.unit) << width << ": " << qPrintable(text.text());
            }
        }
}

TEST_F(Links, StandApartFromTheLabelsBesideThem)
{
    show(test::kMuchTrouble);
    for (const double width : {530.0, 620.0, 800.0, 1100.0})
        for (std::uint32_t step = 0; step < life->steps.size(); ++step) {
            Picture made = picture(step);
            made.fit(width, 1, &view);
            const std::vector<PlacedText> texts = collectTexts(made, {0, made.layout.height});
            for (PlacedText words : texts) {
                if (words.kind != PlacedText::Kind::Link)
                    continue;
                words.box.adjust(-made.metrics.unit, 0, made.metrics.unit, 0);
                for (const PlacedText& other : texts)
                    if (other.kind != PlacedText::Kind::Link) {
                        EXPECT_FALSE(overlap(words.quad(), other.quad()))
                            << qPrintable(words.text()) << " / " << qPrintable(other.text());
                    }
            }
        }
}

TEST_F(Links, AreFoundAgainUnderThePointer)
{
    show(test::kMuchTrouble);
    const Picture made = picture(10);
    for (const PlacedText& text : collectTexts(made, {0, made.layout.height})) {
        if (text.kind != PlacedText::Kind::Link)
            continue;
        const QPointF middle = text.box.translated(text.anchor).center();
        EXPECT_EQ(linkedStepAt(made, middle, {0, made.layout.height}), text.index);
    }
    EXPECT_EQ(linkedStepAt(made, {5, 5}, {0, made.layout.height}), std::nullopt);
}

TEST_F(Links, AClickFollowsThem)
{
    show(test::kOneSided);
    selection.setStep(1);
    QSignalSpy followed(&view, &LadderView::linkFollowed);
    Picture made = picture(1);
    made.fit(view.viewport()->width(), 1, &view);
    for (const PlacedText& text : collectTexts(made, {0, made.layout.height})) {
        if (text.kind == PlacedText::Kind::Link && text.index == 2) {
            const QPointF middle = text.box.translated(text.anchor).center();
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                              middle.toPoint() - QPoint(0, view.verticalScrollBar()->value()));
        }
    }
    ASSERT_EQ(followed.count(), 1);
    EXPECT_EQ(followed.first().first().toUInt(), 2U);
    EXPECT_EQ(selection.step(), 1U) << "who wires the view jumps";
}

TEST_F(Links, PaintingThemChangesThePictureOnlyNearThem)
{
    show(test::kMuchTrouble);
    selection.setStep(10);
    const QImage with = view.grab().toImage();
    view.setLife(life, nullptr); // without findings the repeat has no original
    EXPECT_NE(view.grab().toImage(), with);
}

TEST_F(Links, OfOtherEndsFarOutOfSightAreDrawnToTheEdge)
{
    show(test::kMuchTrouble);
    Picture made = picture(10);
    QImage image(1100, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const double top = made.metrics.y(made.layout.arrows[10].departure) - 150;
    painter.translate(0, -top);
    paintLadder(painter, made, {made.metrics.rows(top), made.metrics.rows(top + 300)});
    painter.end();
    int accent = 0;
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < image.width(); ++x)
            accent += image.pixelColor(x, y) == made.theme.accent ? 1 : 0;
    EXPECT_GT(accent, 10) << "the curve leaves the picture at its top";
}

class Range : public Links { };

TEST_F(Range, SaysHowLongAndHowMuch)
{
    EXPECT_EQ(rangeText({3, 8, std::chrono::milliseconds(40), false, 6, 17'000}).toStdString(),
              "Δ 40.0 ms, 6 segments, 17.0 kB");
    EXPECT_THAT(rangeText({3, 8, std::chrono::milliseconds(40), true, 6, 17'000}).toStdString(),
                HasSubstr("RTT 40.0 ms"));
}

TEST_F(Range, ShiftAndAClickOrAKeyMakeOne)
{
    show(test::kOneSided);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(selection.range(), std::pair(0U, 1U));
    QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
    EXPECT_EQ(selection.range(), std::pair(0U, 10U));
    QTest::keyClick(&view, Qt::Key_Home, Qt::ShiftModifier);
    EXPECT_EQ(selection.range(), std::nullopt);

    Picture made = picture(0);
    made.fit(view.viewport()->width(), 1, &view);
    const QPointF third = arrowLine(made, made.layout.arrows[2]).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      third.toPoint() - QPoint(0, view.verticalScrollBar()->value()));
    EXPECT_EQ(selection.range(), std::pair(0U, 2U));
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(selection.range(), std::nullopt);
}

TEST_F(Range, HasABracketWithItsWords)
{
    show(test::kOneSided);
    Picture made = picture(4);
    made.overlay.range = stepRange(*life, OctetSums(*life), 3, 4);
    std::vector<std::string> found;
    for (const PlacedText& text : collectTexts(made, {0, made.layout.height}))
        if (text.kind == PlacedText::Kind::Range)
            found.push_back(text.text().toStdString());
    EXPECT_THAT(found, ElementsAre("RTT 20.0 ms, 2 segments, 500 bytes"));
}

} // namespace
} // namespace lifeline::ladder
