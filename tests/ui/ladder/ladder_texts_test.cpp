#include "core/analysis/findings.h"
#include "tests/ui/lives.h"
#include "ui/ladder/ladder_picture.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <array>
#include <gmock/gmock.h>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace lifeline::ladder {
namespace {

using Kind = PlacedText::Kind;

struct Case {
    std::string name;
    std::string_view script;
    text::Notation notation;
    double width = 0;
    double zoom = 1;
};

Picture pictureOf(const Case& c)
{
    Picture picture;
    picture.options.notation = c.notation;
    picture.setLife(test::lifeWithOptions(c.script), TimeMode::Rows);
    picture.chips = chipsOf(analysis::findingsOf(*picture.life));
    picture.fit(c.width, c.zoom);
    return picture;
}

std::vector<PlacedText> allTexts(const Picture& picture)
{
    return collectTexts(picture, {-1, picture.layout.height + 1});
}

class Texts : public testing::TestWithParam<Case> { };

TEST_P(Texts, NoTwoOverlap)
{
    const std::vector<PlacedText> texts = allTexts(pictureOf(GetParam()));
    ASSERT_GT(texts.size(), 10U);
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t k = i + 1; k < texts.size(); ++k)
            EXPECT_FALSE(overlap(texts[i].quad(), texts[k].quad()))
                << qPrintable(texts[i].text()) << " / " << qPrintable(texts[k].text());
}

TEST_P(Texts, NothingLeavesThePictureOrItsColumn)
{
    const Picture picture = pictureOf(GetParam());
    const LadderMetrics& m = picture.metrics;
    for (const PlacedText& text : allTexts(picture)) {
        const bool central = text.kind == Kind::Label || text.kind == Kind::Details || text.kind == Kind::Gap
            || text.kind == Kind::Loss || text.kind == Kind::RoundTrip;
        for (const QPointF& corner : text.quad()) {
            EXPECT_GE(corner.x(), central ? m.centre.left : 0) << qPrintable(text.text());
            EXPECT_LE(corner.x(), central ? m.centre.right : m.width) << qPrintable(text.text());
            EXPECT_GE(corner.y(), 0) << qPrintable(text.text());
            EXPECT_LE(corner.y(), picture.height()) << qPrintable(text.text());
        }
        if (!central) {
            const QRectF box = text.box.translated(text.anchor);
            EXPECT_TRUE(box.right() <= m.band[Side::Client].left || box.left() >= m.band[Side::Server].right)
                << qPrintable(text.text());
        }
    }
}

TEST_P(Texts, NoneTouchesTheBracketOfTheRoundTrip)
{
    const Picture picture = pictureOf(GetParam());
    const auto line = roundTripLine(picture);
    if (!line)
        GTEST_SKIP() << "no handshake";
    const double serif = picture.metrics.unit;
    const QRectF bracket = QRectF(line->p1(), line->p2()).adjusted(-serif, 0, serif, 0);
    const Quad quad{bracket.topLeft(), bracket.topRight(), bracket.bottomRight(), bracket.bottomLeft()};
    for (const PlacedText& text : allTexts(picture))
        EXPECT_FALSE(overlap(text.quad(), quad)) << qPrintable(text.text());
}

TEST_P(Texts, NoneHidesACrossAndWordsOfALossStandOnNoArrowUncovered)
{
    const Picture picture = pictureOf(GetParam());
    const std::vector<PlacedText> texts = allTexts(picture);
    for (const Arrow& arrow : picture.layout.arrows) {
        const auto cross = crossBox(picture, arrow);
        for (const PlacedText& text : texts) {
            const bool isOwnLabel = text.kind != Kind::Loss && text.index == arrow.step;
            if (cross && !isOwnLabel) {
                EXPECT_FALSE(overlap(text.quad(), *cross)) << qPrintable(text.text());
            }
            if (text.kind == Kind::Loss && text.index != arrow.step && !text.halo.isValid()) {
                EXPECT_FALSE(crosses(arrowLine(picture, arrow), text.quad())) << qPrintable(text.text());
            }
        }
    }
}

TEST_P(Texts, EverySegmentAndEveryStateIsNamedWhole)
{
    const Picture picture = pictureOf(GetParam());
    std::map<std::uint32_t, QString> labels;
    std::size_t chips = 0;
    for (const PlacedText& text : allTexts(picture)) {
        if (text.kind == Kind::Label)
            labels[text.index] += text.text() + QLatin1Char(' ');
        chips += text.kind == Kind::Chip ? 1 : 0;
    }
    EXPECT_EQ(labels.size(), picture.life->steps.size());
    EXPECT_EQ(chips, picture.life->spans[Side::Client].size() + picture.life->spans[Side::Server].size());
    for (const auto& [step, label] : labels)
        EXPECT_FALSE(label.contains(QStringLiteral("…"))
                     && GetParam().notation.numbers == text::Numbers::Relative);
}

TEST_P(Texts, StandWhereTheyStoodWhenThePictureScrolls)
{
    const Picture picture = pictureOf(GetParam());
    const double height = picture.layout.height;
    const auto key = [](const PlacedText& text) {
        return std::tuple(static_cast<int>(text.kind), text.index, text.text().toStdString(),
                          qRound(text.anchor.x()), qRound(text.anchor.y()));
    };
    std::set<std::tuple<int, std::uint32_t, std::string, int, int>> whole;
    for (const PlacedText& text : allTexts(picture))
        whole.insert(key(text));
    for (const PlacedText& text : collectTexts(picture, {height * 0.4, height * 0.6}))
        EXPECT_TRUE(whole.contains(key(text))) << qPrintable(text.text());
}

/// Four segments in a row that the link drops, and what an end sends meanwhile.
constexpr std::string_view kManyLosses = R"(
    0.000 > S  0(0)         arrives 0.010   client SYN-SENT    server SYN-RECEIVED
    0.010 < S. 0(0) ack 1   arrives 0.020   client ESTABLISHED
    0.020 > .  1(0) ack 1   arrives 0.030   server ESTABLISHED
    0.021 > P. 1(1448) ack 1     lost
    0.021 > P. 1449(1448) ack 1  lost
    0.021 < P. 1(10) ack 1  arrives 0.031
    0.022 > P. 2897(1448) ack 1  lost
    0.022 < P. 11(10) ack 1  lost
    0.032 > .  4345(0) ack 11   arrives 0.042
    0.230 > P. 1(1448) ack 11  arrives 0.240
)";

std::vector<Case> cases()
{
    const std::vector<std::pair<std::string, std::string_view>> scripts{
        {"FourWayClose", test::kFourWayClose}, {"OneSided", test::kOneSided},
        {"LostSyn", test::kLostSyn},           {"SimultaneousClose", test::kSimultaneousClose},
        {"MuchTrouble", test::kMuchTrouble},   {"ManyLosses", kManyLosses},
        {"LongTexts", test::kLongTexts}};
    const text::Notation longest{text::Numbers::Absolute, text::Flags::Words};
    std::vector<Case> all;
    for (const auto& [name, script] : scripts)
        for (const double width : {530.0, 700.0, 900.0, 1400.0})
            for (const double zoom : {0.75, 1.0, 2.0, 3.0})
                for (const text::Notation& notation : {text::Notation{}, longest})
                    all.push_back({name + "At" + std::to_string(static_cast<int>(width)) + "Zoom"
                                       + std::to_string(static_cast<int>(zoom * 100))
                                       + (notation == longest ? "Long" : ""),
                                   script, notation, width, zoom});
    return all;
}

INSTANTIATE_TEST_SUITE_P(Ladder, Texts, testing::ValuesIn(cases()),
                         [](const testing::TestParamInfo<Case>& each) { return each.param.name; });

TEST(LadderMetrics, FitInto530PixelsAtFullSize)
{
    const Picture picture = pictureOf({"", test::kFourWayClose, {}, 530, 1});
    EXPECT_LE(picture.metrics.width, 530);
}

TEST(LadderMetrics, GiveTheArrowsTheGreaterPartOfALessonsWidth)
{
    const Picture picture = pictureOf({"", test::kFourWayClose, {}, 968, 1});
    ASSERT_TRUE(picture.metrics.hasCalls);
    EXPECT_GT(picture.metrics.centre.width(), 968 * 0.45);
}

TEST(LadderTexts, ShowThatAckIsSeqPlusOneAndNameRetransmissionLossAndPause)
{
    QStringList said;
    for (const PlacedText& text : allTexts(pictureOf({"", test::kLostSyn, {}, 1200, 1})))
        said << text.text();
    EXPECT_TRUE(said.contains(QStringLiteral("[S.] seq 0 ack 1 = 0 + 1")))
        << qPrintable(said.join(QLatin1Char('\n')));
    EXPECT_TRUE(said.contains(QStringLiteral("[.] ack 1 = 0 + 1")));
    EXPECT_TRUE(said.contains(QStringLiteral("[S] seq 0 retransmission 1")));
    EXPECT_TRUE(said.contains(QStringLiteral("1.013 s · retransmission timer")));
    EXPECT_TRUE(said.contains(QStringLiteral("1 RTT = 20.4 ms")));
    EXPECT_FALSE(said.filter(QStringLiteral("lost: ")).isEmpty());
}

TEST(LadderTexts, SayWhatBecameOfEachLostSegmentWhereThereIsRoom)
{
    std::set<std::uint32_t> told;
    for (const PlacedText& text : allTexts(pictureOf({"", kManyLosses, {}, 1400, 1})))
        if (text.kind == Kind::Loss)
            told.insert(text.index);
    EXPECT_EQ(told, (std::set<std::uint32_t>{3, 4, 6, 7}));
}

/// As in the lesson on the path MTU: an ACK that is long under way passes what was sent after it and lost.
TEST(LadderTexts, TheLabelOfALostSegmentStandsBeforeItsCrossAndOnNoOtherArrow)
{
    constexpr std::string_view kPassed = R"(
        0.000 > S  0(0)         arrives 0.010   client SYN-SENT    server SYN-RECEIVED
        0.010 < S. 0(0) ack 1   arrives 0.020   client ESTABLISHED
        0.020 > .  1(0) ack 1   arrives 0.030   server ESTABLISHED
        0.021 > .  1(1448) ack 1     lost
        0.021 > P. 1449(1448) ack 1  lost
        0.021 > P. 2897(1448) ack 1  lost
        0.032 > .  1(900) ack 1   arrives 0.042
    )";
    for (const double width : {1100.0, 1250.0}) {
        const Picture picture = pictureOf({"", kPassed, {}, width, 1});
        for (const PlacedText& text : allTexts(picture)) {
            if (text.kind != Kind::Label || text.index < 3 || text.index > 5)
                continue;
            for (const Arrow& arrow : picture.layout.arrows)
                if (arrow.step != text.index) {
                    EXPECT_FALSE(crosses(arrowLine(picture, arrow), text.quad()))
                        << width << ": " << qPrintable(text.text());
                } else {
                    EXPECT_FALSE(overlap(text.quad(), *crossBox(picture, arrow)))
                        << width << ": " << qPrintable(text.text());
                }
        }
    }
}

TEST(LadderTexts, WhatACallGivesDoesNotStandAlone)
{
    for (const double width : {530.0, 620.0, 700.0, 968.0})
        for (const std::string_view script : {test::kLongTexts, test::kFourWayClose, test::kLostSyn})
            for (const PlacedText& text : allTexts(pictureOf({"", script, {}, width, 1})))
                if (text.kind == Kind::Call) {
                    EXPECT_FALSE(text.text().startsWith(QLatin1Char('='))) << width;
                    EXPECT_FALSE(text.text().endsWith(QStringLiteral(" ="))) << width;
                }
}

TEST(LadderTexts, InANarrowPictureCallsStandInFromTheTimes)
{
    const Picture picture = pictureOf({"", test::kLostSyn, {}, 530, 1});
    ASSERT_TRUE(picture.metrics.isNarrow);
    for (const PlacedText& text : allTexts(picture)) {
        const double left = text.box.translated(text.anchor).left();
        if (text.kind == Kind::Time) {
            EXPECT_NEAR(left, picture.metrics.time.left, 0.5) << qPrintable(text.text());
        }
        if (text.kind == Kind::Call && left < picture.metrics.centre.left) {
            EXPECT_GT(left, picture.metrics.time.left + picture.metrics.unit) << qPrintable(text.text());
        }
    }
}

TEST(LadderTexts, ALongNameDoesNotWidenThePicture)
{
    Picture picture = pictureOf({"", test::kFourWayClose, {}, 700, 1});
    const double header = picture.metrics.header;
    picture.names[Side::Client] = QStringLiteral("client-with-a-very-long-name.of-a-lab.example.net");
    picture.names[Side::Server] = QStringLiteral("a-server-that-has-a-name-as-long-as-the-other.net");
    picture.fit(700, 1);
    EXPECT_EQ(picture.metrics.width, 700);
    EXPECT_GT(picture.metrics.header, header) << "the names have a line above the addresses";
    picture.fit(1900, 1);
    EXPECT_EQ(picture.metrics.header, header) << "there is room beside them";
}

/// What covers a line behind a text that stands on the edge of a selected row is as the row where it is in
/// it.
TEST(LadderTexts, WhatIsCoveredBehindATextKeepsTheColoursBehindIt)
{
    const Picture picture = pictureOf({"", test::kFourWayClose, {}, 700, 1});
    PlacedText text = horizontalText(Kind::Label, 0, {QStringLiteral("    "), Script::Label, Qt::black},
                                     {50, 50}, Qt::AlignHCenter, picture.metrics);
    text.angle = 45;
    text.halo = Qt::white;
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::green);
    QPainter painter(&image);
    const std::array tints{Tint{{0, 48}, Qt::yellow}, Tint{{40, 48}, Qt::red}};
    paintText(painter, text, picture.metrics, tints);
    painter.end();
    EXPECT_EQ(image.pixelColor(50, 44), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(50, 54), QColor(Qt::white));
    EXPECT_EQ(image.pixelColor(42, 38), QColor(Qt::yellow));
    EXPECT_EQ(image.pixelColor(90, 44), QColor(Qt::green));
}

/// As in the lesson on reordering: a segment that is under way for most of the page.
TEST(LadderTexts, ALateSegmentTintsItsRowAndNotThePage)
{
    constexpr std::string_view kLate = R"(
        0.000 > S  0(0)         arrives 0.010   client SYN-SENT    server SYN-RECEIVED
        0.010 < S. 0(0) ack 1   arrives 0.020   client ESTABLISHED
        0.020 > .  1(0) ack 1   arrives 0.030   server ESTABLISHED
        0.031 > P. 1(4) ack 1   arrives 0.100
        0.032 > P. 5(4) ack 1   arrives 0.042
        0.042 < .  1(0) ack 1   arrives 0.052
        0.053 > P. 9(4) ack 1   arrives 0.063
        0.063 < .  1(0) ack 1   arrives 0.073
        0.074 > P. 13(4) ack 1  arrives 0.084
        0.084 < .  1(0) ack 1   arrives 0.094
    )";
    Picture picture = pictureOf({"", kLate, {}, 900, 1});
    picture.options.selected = 3;
    QImage image(900, static_cast<int>(picture.height()), QImage::Format_RGB32);
    image.fill(picture.theme.ground);
    QPainter painter(&image);
    paintLadder(painter, picture, {0, picture.layout.height});
    painter.end();
    const Arrow& late = *arrowOf(picture.layout, 3);
    int tinted = 0;
    for (int y = 0; y < image.height(); ++y)
        tinted += image.pixelColor(image.width() - 2, y) == picture.theme.selected ? 1 : 0;
    EXPECT_GT(tinted, 0.5 * picture.metrics.row);
    EXPECT_LT(tinted, 1.5 * picture.metrics.row);
    EXPECT_GT(late.arrival - late.departure, 6);
}

TEST(LadderTexts, AnIcmpErrorHasARowAndItsWords)
{
    auto life = std::make_shared<trace::Life>(*test::lifeWithOptions(kManyLosses));
    trace::IcmpNotice notice;
    notice.error.type = 3;
    notice.error.code = 4;
    notice.about = Side::Client;
    notice.place = 4;
    notice.time = life->steps[3].sent;
    life->icmp.push_back(notice);
    Picture picture;
    picture.setLife(life, TimeMode::Rows);
    picture.fit(1200, 1);
    QStringList said;
    for (const PlacedText& text : allTexts(picture))
        if (text.kind == Kind::Notice)
            said << text.text();
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.first().startsWith(QStringLiteral("ICMP"))) << qPrintable(said.first());
}

TEST(LadderTexts, NameWhatWasFoundAtItsArrow)
{
    QStringList chips;
    for (const PlacedText& text : allTexts(pictureOf({"", test::kMuchTrouble, {}, 1200, 1})))
        for (const TextRun& run : text.runs)
            if (text.kind == Kind::Label && run.fill.isValid())
                chips << run.text;
    for (const char* wanted : {"dup ACK 1", "dup ACK 2", "fast retransmission", "tail loss probe",
                               "retransmission 1", "data unread"})
        EXPECT_TRUE(chips.contains(QString::fromLatin1(wanted)))
            << wanted << " / " << qPrintable(chips.join(QStringLiteral(", ")));
}

} // namespace
} // namespace lifeline::ladder
