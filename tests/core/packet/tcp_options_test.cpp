#include "core/packet/tcp_header.h"

#include "tests/support/octets.h"

#include <gtest/gtest.h>

namespace lifeline::packet {
namespace {

using test::Octets;

TEST(TcpOptions, DecodesThoseOfASyn)
{
    Octets o = Octets::big();
    o.u8(2).u8(4).u16(1'460).u8(4).u8(2).u8(8).u8(10).u32(11).u32(22).u8(1).u8(3).u8(3).u8(7).u8(34).u8(2);
    const TcpOptions options = decodeTcpOptions(o.bytes());
    EXPECT_EQ(options.maximumSegmentSize, 1'460);
    EXPECT_TRUE(options.sackPermitted);
    EXPECT_EQ(options.timestamps, (TcpTimestamps{11, 22}));
    EXPECT_EQ(options.windowScale, 7);
    EXPECT_EQ(options.fastOpenCookieLength, 0);
    EXPECT_FALSE(options.malformed);
    EXPECT_EQ(options.unknown, 0);
}

TEST(TcpOptions, DecodesSackEdgesInTheOrderSent)
{
    Octets o = Octets::big();
    o.u8(1).u8(1).u8(5).u8(18).u32(100).u32(200).u32(400).u32(300);
    const TcpOptions options = decodeTcpOptions(o.bytes());
    ASSERT_EQ(options.sackCount, 2);
    EXPECT_EQ(options.sack[0], (SackBlock{100, 200}));
    EXPECT_EQ(options.sack[1], (SackBlock{400, 300}));
}

TEST(TcpOptions, NoticesTheRarerOnes)
{
    Octets o = Octets::big();
    o.u8(19)
        .u8(18)
        .repeat(0, 16)
        .u8(28)
        .u8(4)
        .u16(0x8005)
        .u8(30)
        .u8(4)
        .u16(0)
        .u8(254)
        .u8(8)
        .u16(0xF989)
        .u32(1)
        .u8(253)
        .u8(2);
    const TcpOptions options = decodeTcpOptions(o.bytes());
    EXPECT_TRUE(options.signature);
    EXPECT_TRUE(options.multipath);
    EXPECT_EQ(options.userTimeout, 0x8005);
    EXPECT_EQ(options.fastOpenCookieLength, 4);
    EXPECT_EQ(options.unknown, 1);
}

TEST(TcpOptions, k1_p33_p34_p35_KeepsWhatCameBeforeDamage)
{
    for (const unsigned length : {0U, 1U, 200U}) {
        const TcpOptions options = decodeTcpOptions(
            Octets::big().u8(3).u8(3).u8(9).u8(2).u8(static_cast<std::uint8_t>(length)).u16(0).u8(0).bytes());
        EXPECT_TRUE(options.malformed);
        EXPECT_EQ(options.windowScale, 9);
        EXPECT_FALSE(options.maximumSegmentSize);
    }
    EXPECT_TRUE(decodeTcpOptions(Octets::big().u8(2).bytes()).malformed);
    EXPECT_TRUE(decodeTcpOptions(Octets::big().u8(5).u8(6).u32(0).bytes()).malformed);
}

TEST(TcpOptions, NothingCountsBehindTheEnd)
{
    const TcpOptions options = decodeTcpOptions(Octets::big().u8(0).u8(3).u8(3).u8(9).bytes());
    EXPECT_FALSE(options.windowScale);
    EXPECT_FALSE(options.malformed);
}

} // namespace
} // namespace lifeline::packet
