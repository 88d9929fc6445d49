#include "ui/text/time_text.h"

#include <gtest/gtest.h>

namespace lifeline::text {
namespace {

using namespace std::chrono_literals;

TEST(TimeText, GroupsMicroseconds)
{
    EXPECT_EQ(secondsText(1'013'204'999ns), QStringLiteral("1.013 204"));
    EXPECT_EQ(secondsText(0ns), QStringLiteral("0.000 000"));
    EXPECT_EQ(secondsText(-1500us), QStringLiteral("-0.001 500"));
}

TEST(TimeText, ShowsRelativeDeltaAndClock)
{
    const Time begin = 1'700'000'000s;
    EXPECT_EQ(timeText(begin + 20ms, begin, begin + 5ms, TimeDisplay::Relative), QStringLiteral("0.020 000"));
    EXPECT_EQ(timeText(begin + 20ms, begin, begin + 5ms, TimeDisplay::Delta), QStringLiteral("+0.015 000"));
    EXPECT_TRUE(
        timeText(begin + 20ms, begin, begin, TimeDisplay::Clock).endsWith(QStringLiteral(":20.020000")));
    EXPECT_EQ(timeText(Time{1'700'000'000s} + 20ms, begin, begin, TimeDisplay::ClockUtc),
              QStringLiteral("22:13:20.020000Z"));
}

TEST(TimeText, AGapSaysItsLengthAndReason)
{
    ladder::Gap gap;
    gap.duration = 1013ms;
    EXPECT_EQ(gapText(gap), QStringLiteral("1.013 s"));
    gap.reason = ladder::GapReason::RetransmissionTimer;
    EXPECT_EQ(gapText(gap), QStringLiteral("1.013 s · retransmission timer"));
}

TEST(TimeText, NamesTheRoundTrip) { EXPECT_EQ(roundTripText(20'200us), QStringLiteral("1 RTT = 20.2 ms")); }

} // namespace
} // namespace lifeline::text
