#include "core/packet/checksum.h"

#include "tests/support/headers.h"

#include <gtest/gtest.h>

namespace lifeline::packet {
namespace {

using test::ethernet;
using test::ipv4;
using test::ipv6;
using test::Octets;
using test::tcp;

constexpr std::size_t kEthernet = 14;

/// Word by word, as RFC 1071 §4.1 has it.
std::uint16_t sumOf(Bytes octets)
{
    std::uint32_t total = 0;
    for (std::size_t i = 0; i < octets.size(); ++i)
        total += std::to_integer<std::uint32_t>(octets[i]) << (i % 2 == 0 ? 8 : 0);
    while (total >> 16 != 0)
        total = (total & 0xFFFF) + (total >> 16);
    return static_cast<std::uint16_t>(total);
}

/// The frame with its checksum's two octets replaced. @param tcp  where the TCP header begins
std::vector<std::byte> withChecksum(const Octets& frame, std::size_t tcp, std::uint16_t checksum)
{
    std::vector<std::byte> octets(frame.bytes().begin(), frame.bytes().end());
    octets[tcp + 16] = static_cast<std::byte>(checksum >> 8);
    octets[tcp + 17] = static_cast<std::byte>(checksum & 0xFF);
    return octets;
}

std::uint16_t pseudoSum(const Octets& frame, std::size_t addresses, std::size_t tcp)
{
    const std::size_t length = frame.size() - tcp;
    Octets pseudo = Octets::big().add(frame.bytes().subspan(addresses, tcp - addresses));
    return sumOf(pseudo.u32(static_cast<std::uint32_t>(length)).u32(6).bytes());
}

std::uint16_t rightChecksum(const Octets& frame, std::size_t addresses, std::size_t tcp)
{
    const auto blank = withChecksum(frame, tcp, 0);
    Octets all = Octets::big().u16(pseudoSum(frame, addresses, tcp)).add(Bytes(blank).subspan(tcp));
    return static_cast<std::uint16_t>(~sumOf(all.bytes()));
}

Checksum checksumIn(Bytes frame, std::size_t captured = SIZE_MAX)
{
    Decoded decoded;
    const Bytes octets = frame.first(std::min(captured, frame.size()));
    decode(LinkType::Ethernet, octets, frame.size(), 0, decoded);
    return checksumOf(decoded, octets);
}

struct Case {
    Octets frame;
    std::size_t addresses;
    std::size_t tcp;
};

std::vector<Case> cases()
{
    std::vector<Case> all;
    for (const std::uint16_t payload : std::initializer_list<std::uint16_t>{0, 1, 2, 3, 100, 1'447}) {
        const auto length = static_cast<std::uint16_t>(20 + payload);
        all.push_back({ethernet(0x0800)
                           .add(ipv4(6, static_cast<std::uint16_t>(20 + length)))
                           .add(tcp(Octets::big(), payload)),
                       kEthernet + 12, kEthernet + 20});
        all.push_back({ethernet(0x86DD).add(ipv6(6, length)).add(tcp(Octets::big(), payload)), kEthernet + 8,
                       kEthernet + 40});
    }
    return all;
}

TEST(Checksum, IsGoodWhereTheSumComesOut)
{
    for (const Case& one : cases())
        EXPECT_EQ(
            checksumIn(withChecksum(one.frame, one.tcp, rightChecksum(one.frame, one.addresses, one.tcp))),
            Checksum::Good)
            << one.frame.size();
}

TEST(Checksum, IsBadWhereAnyOctetDiffers)
{
    for (const Case& one : cases()) {
        const auto frame = withChecksum(one.frame, one.tcp, rightChecksum(one.frame, one.addresses, one.tcp));
        for (std::size_t i = one.tcp + 4; i < std::min(frame.size(), one.tcp + 30); ++i) {
            if (i == one.tcp + 12) // the data offset: another header
                continue;
            auto damaged = frame;
            damaged[i] ^= std::byte{0x10};
            EXPECT_EQ(checksumIn(damaged), Checksum::Bad) << i;
        }
    }
}

TEST(Checksum, IsUnfinishedWhereOnlyThePseudoHeaderWasSummed)
{
    for (const Case& one : cases())
        EXPECT_EQ(checksumIn(withChecksum(one.frame, one.tcp, pseudoSum(one.frame, one.addresses, one.tcp))),
                  Checksum::Unfinished);
}

TEST(Checksum, IsUnknownOfWhatWasCut)
{
    const Octets frame = ethernet(0x0800).add(ipv4(6, 140)).add(tcp(Octets::big(), 100));
    EXPECT_EQ(checksumIn(frame.bytes()), Checksum::Bad);
    for (std::size_t size = 0; size < frame.size(); ++size)
        EXPECT_EQ(checksumIn(frame.bytes(), size), Checksum::Unknown) << size;
}

// A source route's last hop is the destination that was summed, not the header's.
TEST(Checksum, IsUnknownWhereItCannotBeSummed)
{
    const Octets route = Octets::big().u8(0x83).u8(7).u8(4).u32(0x0A000009).u8(0);
    EXPECT_EQ(
        checksumIn(ethernet(0x0800).add(ipv4(6, 148, 0x4000, route)).add(tcp(Octets::big(), 100)).bytes()),
        Checksum::Unknown);
    const Octets extension = Octets::big().u8(6).u8(0).repeat(0, 6);
    EXPECT_EQ(checksumIn(ethernet(0x86DD).add(ipv6(43, 28)).add(extension).add(tcp()).bytes()),
              Checksum::Unknown);
    EXPECT_EQ(checksumIn(ethernet(0x0800).add(ipv4(6, 0)).add(tcp(Octets::big(), 100)).bytes()),
              Checksum::Unknown);
}

} // namespace
} // namespace lifeline::packet
