#include "core/tcp/sequence_number.h"
#include "core/tcp/stream_offset.h"

#include <gtest/gtest.h>

using namespace lifeline::tcp;

TEST(SequenceNumber, DistanceGoesAcrossTheWrap)
{
    EXPECT_EQ(distance({0xFFFFFFF0}, {0x10}), 32);
    EXPECT_EQ(distance({0x10}, {0xFFFFFFF0}), -32);
    EXPECT_TRUE(isAfter({0x10}, {0xFFFFFFF0}));
}

// RFC 9293 §3.10.7.4, table 6: four cases of length and window.
TEST(SequenceNumber, AcceptanceFollowsTheTable)
{
    const ReceiveWindow closed{{100}, 0};
    const ReceiveWindow open{{0xFFFFFFF0}, 64};
    EXPECT_TRUE(isAcceptable({100}, 0, closed));
    EXPECT_FALSE(isAcceptable({101}, 0, closed));
    EXPECT_FALSE(isAcceptable({100}, 1, closed));
    EXPECT_TRUE(isAcceptable({0x10}, 0, open));
    EXPECT_FALSE(isAcceptable({0x30}, 0, open));
    EXPECT_TRUE(isAcceptable({0xFFFFFFE0}, 17, open)) << "its last octet is in the window";
    EXPECT_FALSE(isAcceptable({0xFFFFFFE0}, 16, open));
}

TEST(Unwrapper, OffsetsGrowOverManyWraps)
{
    Unwrapper unwrap({0xFFFFFF00});
    StreamOffset expected = 0;
    SequenceNumber position{0xFFFFFF00};
    for (int i = 0; i < 40; ++i) {
        position = position + 0x40000000;
        expected += 0x40000000;
        EXPECT_EQ(unwrap(position), expected);
        EXPECT_EQ(unwrap(position - 1000), expected - 1000) << "a repeat lies behind";
    }
}
