// What stands beside an arrow that ends in a cross.
#include "core/analysis/findings.h"
#include "tests/ui/lives.h"
#include "ui/ladder/ladder_picture.h"

#include <gtest/gtest.h>
#include <map>
#include <string>

namespace lifeline::ladder {
namespace {

using Kind = PlacedText::Kind;

struct Case {
    std::string name;
    std::string_view script;
    double width = 0;
};

/// As in the lesson on back-off: the same five octets, lost again and again, with a pause between.
constexpr std::string_view kBackOff = R"(
    0.000 > S  0(0)         arrives 0.010   client SYN-SENT    server SYN-RECEIVED
    0.010 < S. 0(0) ack 1   arrives 0.020   client ESTABLISHED
    0.020 > .  1(0) ack 1   arrives 0.030   server ESTABLISHED
    0.021 > P. 1(5) ack 1   lost
    0.246 > P. 1(5) ack 1   lost
    0.474 > P. 1(5) ack 1   lost
    0.954 > P. 1(5) ack 1   lost
    1.882 > P. 1(5) ack 1   arrives 1.892
    1.893 < .  1(0) ack 6   arrives 1.903
)";

/// As in the lesson on the path MTU: an ACK that is long under way passes what was sent after it and lost.
constexpr std::string_view kPassed = R"(
    0.000 > S  0(0)         arrives 0.010   client SYN-SENT    server SYN-RECEIVED
    0.010 < S. 0(0) ack 1   arrives 0.020   client ESTABLISHED
    0.020 > .  1(0) ack 1   arrives 0.030   server ESTABLISHED
    0.021 > .  1(1448) ack 1     lost
    0.021 > P. 1449(1448) ack 1  lost
    0.021 > P. 2897(1448) ack 1  lost
    0.032 > .  1(900) ack 1   arrives 0.042
)";

/// As in a SYN flood: the answer has nobody to go to.
constexpr std::string_view kNobody = R"(
    0.000 > S  0(0)         arrives 0.010   server SYN-RECEIVED
    0.010 < S. 0(0) ack 1   lost
)";

Picture pictureOf(const Case& c)
{
    auto life = std::make_shared<trace::Life>(*test::lifeWithOptions(c.script));
    for (trace::Step& step : life->steps)
        if (step.delivery == trace::Delivery::Lost)
            step.recorded.edit().lossReason = "the rule \"a tunnel of MTU 1000\" rejects it";
    Picture picture;
    picture.setLife(life, TimeMode::Rows);
    picture.chips = chipsOf(analysis::findingsOf(*picture.life));
    picture.fit(c.width, 1);
    return picture;
}

class Losses : public testing::TestWithParam<Case> {
protected:
    /// Whether a text stands before its own arrow's cross, and not on it.
    static bool isBeforeCross(const Picture& picture, const Arrow& arrow, const PlacedText& text)
    {
        const double cross = arrowLine(picture, arrow).p2().x();
        for (const QPointF& corner : text.quad())
            if (arrow.from == Side::Client ? corner.x() > cross : corner.x() < cross)
                return false;
        return !overlap(text.quad(), *crossBox(picture, arrow));
    }

    const Picture picture = pictureOf(GetParam());
    const std::vector<PlacedText> texts = collectTexts(picture, {-1, picture.layout.height + 1});
};

TEST_P(Losses, TheLabelEndsBeforeTheCross)
{
    for (const Arrow& arrow : picture.layout.arrows)
        for (const PlacedText& text : texts)
            if (arrow.lost && text.kind == Kind::Label && text.index == arrow.step) {
                EXPECT_TRUE(isBeforeCross(picture, arrow, text)) << qPrintable(text.text());
            }
}

TEST_P(Losses, TheReasonStandsBehindIt)
{
    std::map<std::uint32_t, QString> reasons;
    for (const PlacedText& text : texts)
        if (text.kind == Kind::Loss)
            reasons[text.index] += text.text() + QLatin1Char(' ');
    for (const Arrow& arrow : picture.layout.arrows)
        if (arrow.lost) {
            EXPECT_TRUE(reasons[arrow.step].contains(QStringLiteral("rejects it ")))
                << arrow.step << ": " << qPrintable(reasons[arrow.step]);
        }
}

TEST_P(Losses, WhatWasFoundIsSaidBesideTheLabelOrTheReason)
{
    std::map<std::uint32_t, std::size_t> said;
    for (const PlacedText& text : texts)
        if (text.kind == Kind::Label || text.kind == Kind::Loss)
            for (const TextRun& run : text.runs)
                said[text.index] += run.fill.isValid() ? 1U : 0U;
    for (const Arrow& arrow : picture.layout.arrows)
        if (arrow.lost) {
            EXPECT_EQ(said[arrow.step], chipsAt(picture.chips, arrow.step).size()) << arrow.step;
        }
}

std::vector<Case> cases()
{
    std::vector<Case> all;
    for (const auto& [name, script] :
         {std::pair("BackOff", kBackOff), std::pair("Passed", kPassed), std::pair("Nobody", kNobody)})
        for (const double width : {730.0, 780.0, 1050.0, 1400.0})
            all.push_back(
                {name + std::string("At") + std::to_string(static_cast<int>(width)), script, width});
    return all;
}

INSTANTIATE_TEST_SUITE_P(Ladder, Losses, testing::ValuesIn(cases()),
                         [](const testing::TestParamInfo<Case>& each) { return each.param.name; });

} // namespace
} // namespace lifeline::ladder
