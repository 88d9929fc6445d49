// Whether the last row can read it: look.md's numbers, "Presenting".
#include "ui/presenter/answer_pages.h"
#include "ui/presenter/board.h"

#include "tests/ui/presenter/presented_lesson.h"
#include "ui/ladder/paint_arrows.h"

#include <QFontMetricsF>
#include <QImage>

#include <gtest/gtest.h>

#include <algorithm>

namespace lifeline::presenter {
namespace {

using ladder::Script;

constexpr QSize kScreens[] = {{1920, 1080}, {1024, 768}, {3840, 2160}, {1366, 768}};

class TheBoard : public testing::TestWithParam<QSize> {
protected:
    TheBoard()
    {
        presentation.setSpeed(0);
        presentation.setSubject(test::presentedLesson("handshake"));
        board.fit(GetParam(), theme::Theme::projector());
    }

    double part(const QFont& font) const { return QFontMetricsF(font).capHeight() / GetParam().height(); }

    Presentation presentation;
    Board board{presentation};
};

TEST_P(TheBoard, HasCapitalsThatTheLastRowCanRead)
{
    for (const QFont& font : {board.metrics().title, board.metrics().text, board.metrics().strong})
        EXPECT_GE(part(font), 0.03);
    for (const Script script : {Script::Label, Script::LabelStrong, Script::Name})
        EXPECT_GE(part(board.picture().metrics.typeface(script).font), 0.03) << static_cast<int>(script);
    for (const Script script : {Script::Chip, Script::Note})
        EXPECT_GE(part(board.picture().metrics.typeface(script).font), 0.018) << static_cast<int>(script);
    EXPECT_GE(part(board.metrics().small), 0.018);
    if (!board.metrics().diagram.isEmpty()) {
        EXPECT_GE(part(board.diagram().stateFont), 0.0175) << "within a pixel of 1.8 %";
    }
}

TEST_P(TheBoard, HasLinesThatTheLastRowCanSee)
{
    // the thinnest arrow is a plain ACK's, 0.85 strokes
    EXPECT_GE(0.85 * board.picture().metrics.stroke, 3.0 * GetParam().height() / 1080 * 0.99);
}

TEST_P(TheBoard, NeverShowsMoreThanADozenArrows)
{
    while (!presentation.isAtEnd())
        presentation.next();
    board.update();
    const ladder::LadderMetrics& m = board.picture().metrics;
    const double rows = board.metrics().ladder.height() / m.row;
    EXPECT_LE(rows, 12);
    EXPECT_GE(rows, 2) << "a segment and its answer";
}

TEST_P(TheBoard, KeepsItsPartsApartAndOnTheScreen)
{
    const BoardMetrics& m = board.metrics();
    const QRectF screen{QPointF(0, 0), QSizeF(GetParam())};
    for (const QRectF& box : {m.titleBox, m.ladderHeader, m.ladder, m.panel, m.caption, m.hints})
        EXPECT_TRUE(screen.contains(box));
    EXPECT_LE(m.titleBox.bottom(), m.ladderHeader.top());
    EXPECT_LE(m.ladder.bottom(), m.panel.top());
    EXPECT_LE(m.caption.bottom(), m.hints.top() + 1);
    EXPECT_LE(board.picture().metrics.width, m.ladder.width() + 1) << "the ladder is as wide as its place";
    if (m.diagram.isEmpty())
        return;
    EXPECT_GE(m.diagram.left(), m.ladder.right());
    for (const QRectF& box : board.diagram().boxes)
        EXPECT_TRUE(m.diagram.contains(box));
    EXPECT_FALSE(state_diagram::collision(board.diagram()).has_value())
        << state_diagram::collision(board.diagram()).value_or(QString()).toStdString();
}

TEST_P(TheBoard, NamesEverySegmentOnTheWay)
{
    while (!presentation.isAtEnd()) {
        presentation.next();
        board.update();
        const ladder::Picture& picture = board.picture();
        const auto texts = ladder::collectTexts(picture, {0, picture.layout.height});
        for (const ladder::Arrow& arrow : picture.layout.arrows)
            EXPECT_TRUE(std::any_of(texts.begin(), texts.end(), [&](const ladder::PlacedText& text) {
                return text.kind == ladder::PlacedText::Kind::Label && text.index == arrow.step;
            })) << arrow.step;
    }
}

TEST_P(TheBoard, HasRoomForTheChoicesAndTheWholeReasonOnceTheAnswerIsTold)
{
    const QRectF room = board.metrics().caption.adjusted(-1, -1, 1, 1);
    std::size_t told = 0;
    while (!presentation.isAtEnd()) {
        presentation.next();
        presentation.answer();
        board.update();
        if (!board.caption().isAnswered())
            continue;
        ++told;
        EXPECT_EQ(board.caption().plain, board.wholeCaption().plain) << presentation.place();
        EXPECT_LE(board.captionHeight(), room.height()) << presentation.place();
        for (const QRectF& box : board.choiceBoxes())
            EXPECT_TRUE(room.contains(box)) << presentation.place();
    }
    EXPECT_GE(told, 3U);
}

TEST_P(TheBoard, ListsAnswersInLettersThatTheLastRowCanRead)
{
    while (!presentation.isAtEnd())
        presentation.next();
    const AnswerPages pages(answerSheetOf(presentation), board.metrics(), GetParam());
    EXPECT_GE(part(pages.font()), kMiddleCapitals);
    EXPECT_GT(pages.end(), pages.begin());
}

TEST_P(TheBoard, HasOneLabelForARoundOfSlowStart)
{
    presentation.setSubject(test::presentedLesson("slow-start"));
    board.fit(GetParam(), theme::Theme::projector());
    while (!presentation.isAtEnd())
        presentation.next();
    board.update();
    const ladder::Picture& picture = board.picture();
    const auto texts = ladder::collectTexts(picture, {0, picture.layout.height});
    ASSERT_EQ(picture.layout.bursts.size(), 6U);
    for (const ladder::Burst& burst : picture.layout.bursts) {
        QString words;
        for (const ladder::PlacedText& text : texts)
            if (text.kind == ladder::PlacedText::Kind::Label && text.index >= burst.begin
                && text.index < burst.end) {
                EXPECT_EQ(text.index, burst.begin);
                words += text.text() + QLatin1Char(' ');
            }
        EXPECT_TRUE(words.startsWith(QString::number(burst.count()) + QLatin1Char(' ')))
            << words.toStdString();
    }
}

TEST_P(TheBoard, ShowsWhatHasJustBeenSent)
{
    for (const char* lesson : {"slow-start", "fast-retransmit-sack", "reordering", "window-rtt"}) {
        presentation.setSubject(test::presentedLesson(lesson));
        presentation.restart();
        board.fit(GetParam(), theme::Theme::projector());
        const ladder::LadderMetrics& m = board.picture().metrics;
        while (!presentation.isAtEnd()) {
            presentation.next();
            board.update();
            board.scroll(1);
            const auto step = presentation.step();
            if (!step)
                continue;
            const ladder::Rows sight = board.inSight();
            const ladder::Layout& layout = board.picture().layout;
            const ladder::Arrow* arrow = ladder::arrowOf(layout, *step);
            ASSERT_TRUE(arrow != nullptr || ladder::blockOf(layout, *step) != nullptr);
            if (arrow == nullptr)
                continue;
            const auto where = [&] { return std::string(lesson) + ", step " + std::to_string(*step); };
            EXPECT_GE(arrow->departure, sight.begin) << where();
            EXPECT_LE(std::min(arrow->arrival, presentation.reveal().y), sight.end) << where();
            // The whole of a burst, and the label above it.
            if (const ladder::Burst* burst = ladder::burstOf(layout, *step)) {
                EXPECT_GE(burst->top - m.line / m.row, sight.begin) << where();
            }
        }
    }
}

TEST_P(TheBoard, HasLinesOfABurstThatTheLastRowCanTellApart)
{
    presentation.setSubject(test::presentedLesson("slow-start"));
    board.fit(GetParam(), theme::Theme::projector());
    const ladder::LadderMetrics& m = board.picture().metrics;
    for (const ladder::Burst& burst : presentation.layout().bursts)
        EXPECT_GE(burst.pitch * m.row, 1.8 * ladder::kBurstWeight * m.stroke);
    EXPECT_GE(ladder::kBurstWeight * m.stroke, 3.0 * GetParam().height() / 1080 * 0.99);
}

TEST_P(TheBoard, EnlargesWhereTheSegmentsFlagsAndNumbersAre)
{
    const QSizeF room = board.metrics().ladder.size();
    while (!presentation.isAtEnd()) {
        presentation.next();
        board.update();
        board.scroll(1);
        const QRectF label = board.lastLabel();
        if (!presentation.step())
            continue;
        ASSERT_FALSE(label.isEmpty()) << presentation.place();
        const QRectF large = board.enlarged().mapRect(label);
        EXPECT_GT(large.width(), 1.1 * label.width()) << presentation.place();
        EXPECT_GE(large.left(), -1) << presentation.place();
        EXPECT_LE(large.right(), room.width() + 1) << presentation.place();
        EXPECT_LE(large.height(), room.height()) << presentation.place();
    }
}

TEST_P(TheBoard, IsPaintedAtEveryStop)
{
    QImage image(GetParam(), QImage::Format_RGB32);
    QImage before;
    while (!presentation.isAtEnd()) {
        presentation.next();
        board.update();
        board.scroll(1);
        QPainter painter(&image);
        board.paint(painter);
        painter.end();
        EXPECT_NE(image, before) << presentation.place();
        before = image.copy();
    }
}

INSTANTIATE_TEST_SUITE_P(Screens, TheBoard, testing::ValuesIn(kScreens),
                         [](const testing::TestParamInfo<QSize>& size) {
                             return std::to_string(size.param.width()) + "x"
                                 + std::to_string(size.param.height());
                         });

TEST(TheProjectorsTheme, HasTheContrastsOfABrightRoom)
{
    for (const theme::Theme& theme : {theme::Theme::projector(), theme::Theme::projectorOnWhite()}) {
        for (const QColor& text : {theme.text, theme.dim, theme.accent, theme.good, theme.trouble})
            for (const QColor& ground : {theme.ground, theme.raised, theme.selected})
                EXPECT_GE(theme::contrast(text, ground), 7) << text.name().toStdString();
        for (const QColor& line : theme.segments)
            EXPECT_GE(theme::contrast(line, theme.ground), 4.5) << line.name().toStdString();
        EXPECT_GE(theme::contrast(theme.hairline, theme.ground), 4.5);
        for (const QColor& state : theme.states)
            EXPECT_GE(theme::contrast(theme::textOn(state), state), 4.5) << state.name().toStdString();
    }
}

} // namespace
} // namespace lifeline::presenter
