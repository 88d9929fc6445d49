#include "core/base/compact_optional.h"

#include <gtest/gtest.h>

namespace lifeline {
namespace {

TEST(CompactOptional, TakesNoMoreRoomThanItsValueAndReadsLikeAnOptional)
{
    static_assert(sizeof(CompactOptional<FrameNumber>) == sizeof(FrameNumber));
    static_assert(sizeof(CompactOptional<Time>) == sizeof(Time));

    CompactOptional<Time> time;
    EXPECT_FALSE(time);
    EXPECT_EQ(time.value_or(Time{7}), Time{7});
    EXPECT_EQ(std::optional<Time>(time), std::nullopt);

    time = Time{0}; // 1970 is a time
    ASSERT_TRUE(time.has_value());
    EXPECT_EQ(*time, Time{0});
    EXPECT_EQ(time.value_or(Time{7}), Time{0});
    EXPECT_EQ(std::optional<Time>(time), Time{0});

    time.reset();
    EXPECT_EQ(time, CompactOptional<Time>());
    const std::optional<FrameNumber> frame = FrameNumber{3};
    EXPECT_EQ(CompactOptional<FrameNumber>(frame)->value, 3U);
    EXPECT_FALSE(CompactOptional<FrameNumber>(std::optional<FrameNumber>()));
}

} // namespace
} // namespace lifeline
