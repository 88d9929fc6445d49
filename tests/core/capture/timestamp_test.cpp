#include "core/capture/timestamp.h"

#include <gtest/gtest.h>
#include <limits>

namespace lifeline::capture {
namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

TEST(TimestampUnit, CountsInPowersOfTen)
{
    EXPECT_EQ(TimestampUnit(6).time(1'700'000'000'123'456).time, Time{1'700'000'000'123'456'000});
    EXPECT_EQ(TimestampUnit(9).time(1'700'000'000'123'456'789).time, Time{1'700'000'000'123'456'789});
    EXPECT_EQ(TimestampUnit(0).time(1'700'000'000).time, std::chrono::seconds{1'700'000'000});
    EXPECT_EQ(TimestampUnit(12).time(1'700'000'000'123'456'789).time, Time{1'700'000'000'123'456});
    EXPECT_EQ(TimestampUnit(18).time(1'500'000'000'000'000'000).time, std::chrono::milliseconds{1'500});
    EXPECT_EQ(TimestampUnit(20).time(kMost).time, Time{184'467'440});
}

TEST(TimestampUnit, CountsInPowersOfTwo)
{
    EXPECT_EQ(TimestampUnit(0x80).time(7).time, std::chrono::seconds{7});
    EXPECT_EQ(TimestampUnit(0x80 | 10).time(1536).time, std::chrono::milliseconds{1'500});
    EXPECT_EQ(TimestampUnit(0x80 | 63).time(std::uint64_t{1} << 63).time, std::chrono::seconds{1});
    EXPECT_EQ(TimestampUnit(0x80 | 64).time(std::uint64_t{1} << 63).time, std::chrono::milliseconds{500});
}

TEST(TimestampUnit, AddsTheOffset)
{
    EXPECT_EQ(TimestampUnit(6, 1'000).time(1).time,
              std::chrono::seconds{1'000} + std::chrono::microseconds{1});
    EXPECT_EQ(TimestampUnit(6, -1'000).time(1).time,
              std::chrono::microseconds{1} - std::chrono::seconds{1'000});
}

TEST(TimestampUnit, SaturatesWhatNanosecondsCannotSay)
{
    const auto late = TimestampUnit(0).time(kMost);
    EXPECT_EQ(late.time, Time::max());
    EXPECT_FALSE(late.inRange);
    const auto early = TimestampUnit(6, std::numeric_limits<std::int64_t>::min()).time(0);
    EXPECT_EQ(early.time, Time::min());
    EXPECT_FALSE(early.inRange);
    EXPECT_FALSE(TimestampUnit(9).time(kMost).inRange);
    EXPECT_TRUE(TimestampUnit(9).time(std::numeric_limits<std::int64_t>::max()).inRange);
}

TEST(TimestampUnit, SaysWhenItsStepsAreTooFineForAnyTime)
{
    EXPECT_TRUE(TimestampUnit(28).isRepresentable());
    EXPECT_FALSE(TimestampUnit(127).isRepresentable());
    EXPECT_FALSE(TimestampUnit(0xFF).isRepresentable());
    EXPECT_EQ(TimestampUnit(127).time(kMost).time, Time{0});
}

} // namespace
} // namespace lifeline::capture
