#include "core/packet/icmp.h"

#include "core/packet/decode.h"
#include "tests/support/headers.h"

#include <gtest/gtest.h>

namespace lifeline::packet {
namespace {

using test::ethernet;
using test::ipv4;
using test::ipv6;
using test::Octets;

constexpr std::uint8_t kIcmp = 1;
constexpr std::uint8_t kIcmp6 = 58;

std::optional<IcmpError> errorIn(const Octets& frame, std::size_t captured = SIZE_MAX)
{
    Decoded decoded;
    const Bytes octets = frame.bytes().first(std::min(captured, frame.size()));
    decode(LinkType::Ethernet, octets, frame.size(), 0, decoded);
    EXPECT_NE(decoded.outcome, Outcome::Tcp); // what is quoted is no segment of the frame
    return decoded.icmpError;
}

/// The first eight octets of a TCP header, all that RFC 792 promises.
Octets eightOctets() { return std::move(Octets::big().u16(50'139).u16(9'292).u32(1'000)); }

Octets icmp4(std::uint8_t type, std::uint8_t code, std::uint32_t rest, const Octets& quoted)
{
    const auto total = static_cast<std::uint16_t>(20 + 8 + quoted.size());
    return std::move(ethernet(0x0800).add(ipv4(kIcmp, total)).u8(type).u8(code).u16(0).u32(rest).add(quoted));
}

Octets icmp6(std::uint8_t type, std::uint8_t code, std::uint32_t rest, const Octets& quoted)
{
    const auto payload = static_cast<std::uint16_t>(8 + quoted.size());
    return std::move(
        ethernet(0x86DD).add(ipv6(kIcmp6, payload)).u8(type).u8(code).u16(0).u32(rest).add(quoted));
}

TEST(IcmpError, QuotesASegmentByItsFirstEightOctets)
{
    const auto error = errorIn(icmp4(3, 3, 0, ipv4(6, 60).add(eightOctets())));
    ASSERT_TRUE(error);
    EXPECT_EQ(meaningOf(*error), IcmpMeaning::PortUnreachable);
    EXPECT_EQ(text(error->source), "10.0.0.1:50139");
    EXPECT_EQ(text(error->destination), "10.0.0.2:9292");
    EXPECT_EQ(error->sequence, 1'000U);
    EXPECT_EQ(error->nextHopMtu, 0U);
}

TEST(IcmpError, SaysTheNextHopsMtu)
{
    const auto four = errorIn(icmp4(3, 4, 1'400, ipv4(6, 1'500).add(eightOctets())));
    ASSERT_TRUE(four);
    EXPECT_EQ(meaningOf(*four), IcmpMeaning::PacketTooBig);
    EXPECT_EQ(four->nextHopMtu, 1'400U);
    const auto six = errorIn(icmp6(2, 0, 1'280, ipv6(6, 1'460).add(eightOctets())));
    ASSERT_TRUE(six);
    EXPECT_EQ(meaningOf(*six), IcmpMeaning::PacketTooBig);
    EXPECT_EQ(six->nextHopMtu, 1'280U);
    EXPECT_EQ(text(six->source), "[fd00::1]:50139");
}

TEST(IcmpError, SkipsOptionsAndExtensionHeaders)
{
    const Octets options = Octets::big().u32(0x01010101);
    EXPECT_TRUE(errorIn(icmp4(11, 0, 0, ipv4(6, 64, 0x4000, options).add(eightOctets()))));
    const Octets hopByHop = Octets::big().u8(44).u8(0).repeat(0, 6);
    const Octets firstFragment = Octets::big().u8(6).u8(0).u16(1).u32(7);
    const auto error =
        errorIn(icmp6(1, 1, 0, ipv6(0, 500).add(hopByHop).add(firstFragment).add(eightOctets())));
    ASSERT_TRUE(error);
    EXPECT_EQ(meaningOf(*error), IcmpMeaning::Prohibited);
    EXPECT_EQ(error->sequence, 1'000U);
}

TEST(IcmpError, IsNoneWithoutAWholeQuotation)
{
    const Octets whole = icmp4(3, 1, 0, ipv4(6, 60).add(eightOctets()));
    EXPECT_TRUE(errorIn(whole));
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(errorIn(whole, size)) << size;
    const Octets six = icmp6(1, 4, 0, ipv6(6, 20).add(eightOctets()));
    EXPECT_TRUE(errorIn(six));
    for (std::size_t size = 0; size < six.size(); ++size)
        EXPECT_FALSE(errorIn(six, size)) << size;
}

TEST(IcmpError, IsNoneOfOtherMessagesProtocolsAndFragments)
{
    EXPECT_FALSE(errorIn(icmp4(8, 0, 0, ipv4(6, 60).add(eightOctets())))); // an echo that looks like one
    EXPECT_FALSE(errorIn(icmp6(128, 0, 0, ipv6(6, 20).add(eightOctets()))));
    EXPECT_FALSE(errorIn(icmp4(3, 3, 0, ipv4(17, 60).add(eightOctets()))));
    EXPECT_FALSE(errorIn(icmp6(1, 4, 0, ipv6(17, 20).add(eightOctets()))));
    EXPECT_FALSE(errorIn(icmp4(3, 3, 0, ipv4(6, 60, 100).add(eightOctets()))));
    const Octets laterFragment = Octets::big().u8(6).u8(0).u16(8).u32(7);
    EXPECT_FALSE(errorIn(icmp6(1, 4, 0, ipv6(44, 28).add(laterFragment).add(eightOctets()))));
    EXPECT_FALSE(errorIn(icmp4(3, 3, 0, Octets::big().u8(0x44).repeat(0, 60)))); // a header too short
    Octets endless = ipv6(60, 500);
    for (int i = 0; i < 40; ++i)
        endless.u8(60).u8(0).repeat(0, 6);
    EXPECT_FALSE(errorIn(icmp6(1, 4, 0, endless)));
    Octets later = ethernet(0x0800).add(ipv4(kIcmp, 76, 5)); // the ICMP message's own later fragment
    EXPECT_FALSE(errorIn(later.u8(3).u8(3).u16(0).u32(0).add(ipv4(6, 60)).add(eightOctets())));
}

TEST(IcmpError, HasANameForEachMeaning)
{
    const auto meaning = [](std::uint8_t version, std::uint8_t type, std::uint8_t code) {
        return name(meaningOf({version, type, code, 0, {}, {}, 0}));
    };
    EXPECT_EQ(meaning(4, 3, 0), "net-unreachable");
    EXPECT_EQ(meaning(4, 3, 7), "host-unreachable");
    EXPECT_EQ(meaning(4, 3, 13), "prohibited");
    EXPECT_EQ(meaning(4, 3, 99), "other");
    EXPECT_EQ(meaning(4, 4, 0), "source-quench");
    EXPECT_EQ(meaning(4, 5, 1), "redirect");
    EXPECT_EQ(meaning(4, 11, 0), "time-exceeded");
    EXPECT_EQ(meaning(4, 12, 0), "parameter-problem");
    EXPECT_EQ(meaning(6, 1, 0), "net-unreachable");
    EXPECT_EQ(meaning(6, 1, 4), "port-unreachable");
    EXPECT_EQ(meaning(6, 3, 1), "reassembly-time-exceeded");
    EXPECT_EQ(meaning(6, 4, 1), "parameter-problem");
}

} // namespace
} // namespace lifeline::packet
