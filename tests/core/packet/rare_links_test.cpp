#include "core/packet/decode.h"

#include "tests/support/headers.h"

#include <gtest/gtest.h>
#include <ostream>

namespace lifeline::packet {
namespace {

using test::ipv4;
using test::Octets;
using test::tcp;

Octets big() { return Octets::big(); }
Octets little() { return Octets::little(); }

Octets ip() { return big().add(ipv4(6, 45)).add(tcp(big(), 5)); }
Octets snap() { return big().u32(0xAAAA0300).u32(0x00000800).add(ip()); }
Octets wireless() { return big().u16(0x0802).u16(0).repeat(0x02, 18).u16(0).add(snap()); }

/// A frame of a link type with one segment in it, and its first header.
struct Link {
    const char* name;
    std::uint32_t type;
    Octets frame;
    Protocol first;
};

void PrintTo(const Link& link, std::ostream* out) { *out << link.name; }

const Link kLinks[] = {
    {"Fddi", 10, big().u8(0x57).repeat(2, 12).add(snap()), Protocol::Fddi},
    {"TokenRing", 6, big().u16(0x1040).repeat(2, 12).add(snap()), Protocol::TokenRing},
    {"TokenRingWithARoute", 6,
     big().u16(0x1040).repeat(2, 6).u8(0x82).repeat(2, 5).u16(0x0630).u32(0x00110022).add(snap()),
     Protocol::TokenRing},
    {"FrameRelay", 107, big().u16(0x1841).u16(0x03CC).add(ip()), Protocol::FrameRelay},
    {"FrameRelayPadded", 107, big().u16(0x1841).u8(0x03).u8(0).u8(0x80).u8(0).u16(0).u16(0x0800).add(ip()),
     Protocol::FrameRelay},
    {"FrameRelayAsCiscoDoes", 107, big().u16(0x1841).u16(0x0800).add(ip()), Protocol::FrameRelay},
    {"NetfilterLog", 239,
     little().u8(2).u8(0).u16(0).u16(8).u16(1).u32(0).u16(5).u16(10).u32(0).u16(49).u16(9).add(ip()),
     Protocol::NetfilterLog},
    {"NetfilterLogOfABigEndianMachine", 239,
     big().u8(2).u8(0).u16(0).u16(8).u16(1).u32(0).u16(49).u16(9).add(ip()), Protocol::NetfilterLog},
    {"Pktap", 258, little().u32(16).u32(1).u32(101).u32(0).add(ip()), Protocol::Pktap},
    {"PerPacketInformation", 192, little().u16(0).u16(8).u32(105).add(wireless()),
     Protocol::PerPacketInformation},
    {"Prism", 119, little().u32(0x44).u32(144).repeat(0, 136).add(wireless()), Protocol::Prism},
    {"Avs", 163, big().u32(0x80211001).u32(64).repeat(0, 56).add(wireless()), Protocol::Prism},
};

Decoded decodeAs(std::uint32_t type, Bytes octets, std::size_t originalLength)
{
    const std::vector<std::byte> exact(octets.begin(), octets.end());
    Decoded decoded;
    decode(static_cast<LinkType>(type), exact, originalLength, 0, decoded);
    return decoded;
}

class RareLink : public ::testing::TestWithParam<Link> { };

TEST_P(RareLink, IsOpened)
{
    const Octets& frame = GetParam().frame;
    const Decoded decoded = decodeAs(GetParam().type, frame.bytes(), frame.size());

    EXPECT_EQ(decoded.outcome, Outcome::Tcp);
    ASSERT_GE(decoded.layerCount, 1);
    EXPECT_EQ(decoded.layers[0].protocol, GetParam().first);
    EXPECT_EQ(decoded.tcp.sequence, 1'000U);
    EXPECT_EQ(decoded.payloadLength, 5U);
    EXPECT_EQ(text(decoded.source), "10.0.0.1");
}

TEST_P(RareLink, CutAnywhereIsNeverMistakenForMore)
{
    const Octets& frame = GetParam().frame;
    for (std::size_t kept = 0; kept + 5 + 20 < frame.size(); ++kept)
        EXPECT_NE(decodeAs(GetParam().type, frame.bytes().first(kept), frame.size()).outcome, Outcome::Tcp)
            << kept;
}

INSTANTIATE_TEST_SUITE_P(Links, RareLink, ::testing::ValuesIn(kLinks),
                         [](const auto& link) { return std::string(link.param.name); });

TEST(RareLinks, AHeaderThatNamesItsOwnKindEnds)
{
    Octets nested = little();
    for (int i = 0; i < 100; ++i)
        nested.u32(12).u32(1).u32(258);
    EXPECT_EQ(decodeAs(258, nested.bytes(), nested.size()).outcome, Outcome::TooDeep);
}

} // namespace
} // namespace lifeline::packet
