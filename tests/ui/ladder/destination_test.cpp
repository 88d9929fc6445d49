#include "tests/ui/lives.h"
#include "ui/ladder/destination.h"

#include <gtest/gtest.h>

namespace lifeline::ladder {
namespace {

class GoingTo : public testing::Test {
protected:
    GoingTo()
    {
        using namespace std::chrono_literals;
        // The script begins at the epoch; here it is a quarter past two in the afternoon.
        constexpr Time kDay = 20'000 * 24h + 14h + 15min;
        life.begin += kDay;
        life.end += kDay;
        for (trace::Step& step : life.steps) {
            step.sent += kDay;
            step.frame = FrameNumber{step.number * 10};
        }
    }

    std::optional<std::uint32_t> number(const char* typed, std::uint32_t from = 0)
    {
        const Destination there =
            destinationOf(QString::fromUtf8(typed), life, text::Numbers::Relative, from, QTimeZone::utc());
        EXPECT_EQ(there.step.has_value(), there.problem.isEmpty()) << typed;
        return there.step ? std::optional(life.steps[*there.step].number) : std::nullopt;
    }
    std::string problem(const char* typed)
    {
        return destinationOf(QString::fromUtf8(typed), life, text::Numbers::Relative, 0, QTimeZone::utc())
            .problem.toStdString();
    }

    trace::Life life = *test::lifeWithOptions(test::kOneSided);
};

TEST_F(GoingTo, ASegment)
{
    EXPECT_EQ(number("7"), 7U);
    EXPECT_EQ(number(" 11 "), 11U);
    EXPECT_EQ(problem("12"), "There is no segment 12: they go from 1 to 11.");
    EXPECT_EQ(number("99999999999999"), std::nullopt);
}

TEST_F(GoingTo, AFrame)
{
    EXPECT_EQ(number("#70"), 7U);
    EXPECT_EQ(number("frame 70"), 7U);
    EXPECT_EQ(problem("#71"),
              "Frame 71 carries no segment of this connection: its frames go from 10 to 110.");
}

TEST_F(GoingTo, ATimeSinceTheBeginning)
{
    EXPECT_EQ(number("0.021 s"), 4U);
    EXPECT_EQ(number("21ms"), 4U);
    EXPECT_EQ(number("22 ms"), 5U) << "the first one that is not before it";
    EXPECT_EQ(number("300000 us"), 9U);
    EXPECT_EQ(number(".3s"), 9U);
    EXPECT_EQ(problem("1 min"), "The last segment was sent 320 ms after the beginning.");
    EXPECT_EQ(number("1e400 s"), std::nullopt);
}

TEST_F(GoingTo, ATimeOfDay)
{
    EXPECT_EQ(number("14:15"), 1U);
    EXPECT_EQ(number("14:15:00.3"), 9U);
    EXPECT_EQ(number("13:00"), 1U);
    EXPECT_EQ(number("14:16"), std::nullopt);
    EXPECT_EQ(problem("25:00"), "“25:00” is no time of day.");
}

TEST_F(GoingTo, ANumberThatASegmentCarries)
{
    EXPECT_EQ(number("seq 1449"), 7U);
    EXPECT_EQ(number("ack 2897"), 8U);
    EXPECT_EQ(number("ack 2897", 7), 9U) << "the next one from where one is";
    EXPECT_EQ(number("ack 2897", 8), 8U) << "around the end";
    EXPECT_EQ(problem("seq 77777"), "No segment carries sequence number 77777.");
    EXPECT_EQ(problem("ack 77777"), "No segment acknowledges 77777.");
}

TEST_F(GoingTo, WhatIsNotUnderstoodSaysWhatWouldBe)
{
    for (const char* typed : {"", "hello", "seq", "seq -1", "12 apples", "#", "seq 99999999999"})
        EXPECT_NE(problem(typed).find("Type a segment"), std::string::npos) << typed;
}

TEST_F(GoingTo, NowhereInAnEmptyLife)
{
    life.steps.clear();
    EXPECT_EQ(number("1"), std::nullopt);
}

} // namespace
} // namespace lifeline::ladder
