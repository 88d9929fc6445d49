#include "ui/lanes/time_axis.h"

#include <gtest/gtest.h>

namespace lifeline::lanes {
namespace {

using namespace std::chrono_literals;

TEST(TimeAxis, TurnsTimesToPixelsAndBack)
{
    const TimeAxis axis{Time(10s), Time(2s), 100, 400};
    EXPECT_DOUBLE_EQ(axis.x(Time(11s)), 300);
    EXPECT_EQ(axis.timeAt(300), Time(11s));
}

TEST(TimeAxis, StepsAreRoundInTheUnitTheyAreTold)
{
    const auto step = [](Time length) { return TimeAxis{{}, length, 0, 1000}.step(100); };
    EXPECT_EQ(step(Time(3s)), Time(500ms));
    EXPECT_EQ(step(Time(8min)), Time(50s));
    EXPECT_EQ(step(Time(9min)), Time(1min));
    EXPECT_EQ(step(Time(4h)), Time(50min));
    EXPECT_EQ(step(Time(24h * 40)), Time(24h * 5));
    EXPECT_EQ(step(Time(1us)), Time(100ns));
}

TEST(AxisText, TakesTheUnitThatTheStepNeeds)
{
    EXPECT_EQ(axisText(Time(1500ms), Time(500ms)), QStringLiteral("1.5 s"));
    EXPECT_EQ(axisText(Time(250ms), Time(50ms)), QStringLiteral("0.25 s"));
    EXPECT_EQ(axisText(Time(3ms), Time(1ms)), QStringLiteral("3 ms"));
    EXPECT_EQ(axisText(Time(150min), Time(50min)), QStringLiteral("150 min"));
    EXPECT_EQ(axisText(Time(48h), Time(24h)), QStringLiteral("2 d"));
}

} // namespace
} // namespace lifeline::lanes
