#include "core/base/time_text.h"

#include <gtest/gtest.h>

namespace lifeline {
namespace {

TEST(TimeText, SecondsKeepEveryNanosecond)
{
    EXPECT_EQ(seconds(Time{1'700'000'000'123'456'789}, 9), "1700000000.123456789");
    EXPECT_EQ(seconds(Time{1'013'204'999}, 6), "1.013204");
    EXPECT_EQ(seconds(Time{-1}, 9), "-0.000000001");
    EXPECT_EQ(seconds(Time::min(), 0), "-9223372036");
}

TEST(TimeText, DurationsHaveTheUnitThatPeopleSay)
{
    EXPECT_EQ(duration(Time{412}), "412 ns");
    EXPECT_EQ(duration(Time{20'200}), "20.2 µs");
    EXPECT_EQ(duration(Time{40'200'000}), "40.2 ms");
    EXPECT_EQ(duration(Time{1'013'000'000}), "1.013 s");
    EXPECT_EQ(duration(Time{133'000'000'000}), "2 min 13 s");
    EXPECT_EQ(duration(Time{-412}), "-412 ns");
}

// A file may claim any two times; what is between them must still be a number.
TEST(Time, AnyTwoThatAreComparableHaveADifference)
{
    EXPECT_EQ(comparable(Time::max()) - comparable(Time::min()), Time::max());
    EXPECT_GT(comparable(Time::min()) - comparable(Time::max()), Time::min());
    for (const std::int64_t seconds : {-1LL, 0LL, 1'700'000'000LL, 4'294'967'295LL}) // the last pcap can say
        EXPECT_EQ(comparable(std::chrono::seconds{seconds}), std::chrono::seconds{seconds});
}

} // namespace
} // namespace lifeline
