#include "core/packet/translate.h"

#include "tests/support/headers.h"

#include <gtest/gtest.h>
#include <vector>

namespace lifeline::packet {
namespace {

using test::Octets;

std::vector<std::byte> octetsOf(const Octets& octets)
{
    return {octets.bytes().begin(), octets.bytes().end()};
}

/// Ones' complement sum (RFC 1071) of some octets, and of a number besides.
std::uint16_t sum(Bytes octets, std::uint32_t start = 0)
{
    std::uint32_t total = start;
    for (std::size_t i = 0; i < octets.size(); ++i)
        total += std::to_integer<std::uint32_t>(octets[i]) << (i % 2 == 0 ? 8U : 0U);
    while (total >> 16U != 0)
        total = (total & 0xFFFFU) + (total >> 16U);
    return static_cast<std::uint16_t>(total);
}

void put(std::vector<std::byte>& frame, std::size_t at, std::uint16_t value)
{
    frame[at] = static_cast<std::byte>(value >> 8U);
    frame[at + 1] = static_cast<std::byte>(value);
}

/// Where the headers of a frame over Ethernet begin, and what its pseudo-header adds besides addresses.
struct Shape {
    std::size_t addresses;
    std::size_t addressesLength;
    std::size_t tcp;
};
constexpr Shape kIpv4{26, 8, 34};
constexpr Shape kIpv6{22, 32, 54};

std::uint16_t tcpSum(const std::vector<std::byte>& frame, const Shape& shape)
{
    const Bytes all(frame);
    const auto length = static_cast<std::uint32_t>(frame.size() - shape.tcp);
    return sum(all.subspan(shape.tcp),
               sum(all.subspan(shape.addresses, shape.addressesLength)) + 6U + length);
}

void setChecksums(std::vector<std::byte>& frame, const Shape& shape)
{
    put(frame, shape.tcp + 16, 0);
    put(frame, shape.tcp + 16, static_cast<std::uint16_t>(~tcpSum(frame, shape)));
    if (shape.addressesLength != 8)
        return;
    put(frame, 24, 0);
    put(frame, 24, static_cast<std::uint16_t>(~sum(Bytes(frame).subspan(14, 20))));
}

Decoded decoded(const std::vector<std::byte>& frame)
{
    Decoded headers;
    decode(LinkType::Ethernet, frame, frame.size(), 0, headers);
    return headers;
}

IpAddress v6(std::uint8_t last)
{
    IpAddress address;
    address.octets[0] = 0x20;
    address.octets[1] = 0x01;
    address.octets[15] = last;
    return address;
}

TEST(Translate, GivesOtherEndsAndRightChecksumsOverIpv4)
{
    Octets octets = test::ethernet(0x0800);
    octets.add(test::ipv4(6, 20 + 20 + 5)).add(test::tcp(Octets::big(), 5));
    std::vector<std::byte> frame = octetsOf(octets);
    setChecksums(frame, kIpv4);

    ASSERT_TRUE(translate(frame, decoded(frame), {IpAddress::v4(0xC0A80701), 61'000},
                          {IpAddress::v4(0xFFFFFFFE), 443}));

    const Decoded after = decoded(frame);
    EXPECT_EQ(text(after.source), "192.168.7.1");
    EXPECT_EQ(after.tcp.sourcePort, 61'000);
    EXPECT_EQ(text(after.destination), "255.255.255.254");
    EXPECT_EQ(after.tcp.destinationPort, 443);
    EXPECT_EQ(tcpSum(frame, kIpv4), 0xFFFF);
    EXPECT_EQ(sum(Bytes(frame).subspan(14, 20)), 0xFFFF);
}

TEST(Translate, GivesOtherEndsAndRightChecksumsOverIpv6)
{
    Octets octets = test::ethernet(0x86DD);
    octets.add(test::ipv6(6, 20)).add(test::tcp());
    std::vector<std::byte> frame = octetsOf(octets);
    setChecksums(frame, kIpv6);

    ASSERT_TRUE(translate(frame, decoded(frame), {v6(1), 1}, {v6(2), 2}));

    EXPECT_EQ(text(decoded(frame).source), "2001::1");
    EXPECT_EQ(text(decoded(frame).destination), "2001::2");
    EXPECT_EQ(tcpSum(frame, kIpv6), 0xFFFF);
}

TEST(Translate, LeavesAWrongChecksumWrong)
{
    Octets octets = test::ethernet(0x0800);
    octets.add(test::ipv4(6, 40)).add(test::tcp());
    std::vector<std::byte> frame = octetsOf(octets);
    setChecksums(frame, kIpv4);
    frame[kIpv4.tcp + 17] ^= std::byte{0x10};

    ASSERT_TRUE(translate(frame, decoded(frame), {IpAddress::v4(1), 1}, {IpAddress::v4(2), 2}));

    EXPECT_NE(tcpSum(frame, kIpv4), 0xFFFF);
}

TEST(Translate, DoesNotGoFromOneIpToTheOther)
{
    Octets octets = test::ethernet(0x0800);
    octets.add(test::ipv4(6, 40)).add(test::tcp());
    std::vector<std::byte> frame = octetsOf(octets);
    const std::vector<std::byte> before = frame;

    EXPECT_FALSE(translate(frame, decoded(frame), {v6(1), 1}, {v6(2), 2}));
    EXPECT_EQ(frame, before);
}

} // namespace
} // namespace lifeline::packet
