#include "core/packet/fragment_assembler.h"

#include "tests/support/headers.h"

#include <gtest/gtest.h>
#include <optional>

namespace lifeline::packet {
namespace {

using test::ethernet;
using test::Octets;
using test::tcp;

constexpr std::uint16_t kMore = 0x2000;

/// A frame with octets [begin, end) of `payload` as a fragment of an IPv4 datagram.
Octets ipv4Fragment(const Octets& payload, std::size_t begin, std::size_t end, std::uint16_t flags,
                    std::uint8_t protocol = 6)
{
    const Bytes piece = payload.bytes().subspan(begin, end - begin);
    const auto total = static_cast<std::uint16_t>(20 + piece.size());
    return ethernet(0x0800)
        .add(test::ipv4(protocol, total, static_cast<std::uint16_t>(flags | begin / 8)))
        .add(piece);
}

/// The same of IPv6.
Octets ipv6Fragment(const Octets& payload, std::size_t begin, std::size_t end, bool more)
{
    const Bytes piece = payload.bytes().subspan(begin, end - begin);
    Octets frame = ethernet(0x86DD).add(test::ipv6(44, static_cast<std::uint16_t>(8 + piece.size())));
    return frame.u8(6)
        .u8(0)
        .u16(static_cast<std::uint16_t>(begin | (more ? 1U : 0U)))
        .u32(0xABCDEF01)
        .add(piece);
}

class Assembly : public ::testing::Test {
protected:
    std::optional<Datagram> take(const Octets& frame, Time time = {})
    {
        Decoded headers;
        decode(LinkType::Ethernet, frame.bytes(), frame.size(), 0, headers);
        if (!headers.fragment)
            return std::nullopt;
        return m_assembler.take(headers, frame.bytes(), time);
    }

    static Decoded segmentIn(const Datagram& datagram)
    {
        Decoded headers;
        decode(LinkType::Raw, datagram.octets, datagram.octets.size(), 0, headers);
        return headers;
    }

    FragmentAssembler m_assembler;
    Octets m_segment = tcp(Octets::big(), 40); ///< 60 octets
};

TEST_F(Assembly, PutsASegmentTogetherInAnyOrder)
{
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 48, 60, 0)));
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 0, 24, kMore)));
    EXPECT_EQ(m_assembler.framesLeft(), 2U);
    const auto datagram = take(ipv4Fragment(m_segment, 24, 48, kMore));

    ASSERT_TRUE(datagram);
    EXPECT_EQ(datagram->fragments, 3U);
    EXPECT_EQ(m_assembler.framesLeft(), 0U);
    const Decoded headers = segmentIn(*datagram);
    EXPECT_EQ(headers.outcome, Outcome::Tcp);
    EXPECT_EQ(headers.tcp.sourcePort, 50'139);
    EXPECT_EQ(headers.payloadLength, 40U);
    EXPECT_EQ(headers.payloadCaptured, 40U);
    EXPECT_EQ(text(headers.source), "10.0.0.1");
    EXPECT_EQ(headers.identification, 0x1234);
    EXPECT_EQ(headers.hopLimit, 64);
}

TEST_F(Assembly, PutsIpv6Together)
{
    EXPECT_FALSE(take(ipv6Fragment(m_segment, 0, 32, true)));
    const auto datagram = take(ipv6Fragment(m_segment, 32, 60, false));

    ASSERT_TRUE(datagram);
    const Decoded headers = segmentIn(*datagram);
    EXPECT_EQ(headers.outcome, Outcome::Tcp);
    EXPECT_EQ(headers.payloadLength, 40U);
    EXPECT_EQ(text(headers.destination), "fd00::2");
}

TEST_F(Assembly, AFragmentTwiceCountsOnce)
{
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 0, 32, kMore)));
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 0, 32, kMore)));
    EXPECT_TRUE(take(ipv4Fragment(m_segment, 32, 60, 0)));
}

TEST_F(Assembly, OtherProtocolsAreOtherDatagrams)
{
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 0, 32, kMore, 47)));
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 32, 60, 0)));
}

// RFC 791 lets a receiver choose; RFC 5722 forbids it to IPv6.
TEST_F(Assembly, WhereFragmentsOverlapTheEarlierCountsAndIpv6IsDropped)
{
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 0, 32, kMore)));
    Octets other = tcp(Octets::big());
    other.repeat('y', 40);
    const auto datagram = take(ipv4Fragment(other, 24, 60, 0));
    ASSERT_TRUE(datagram);
    EXPECT_EQ(datagram->octets.at(20 + 31), std::byte{'x'});
    EXPECT_EQ(datagram->octets.at(20 + 32), std::byte{'y'});

    EXPECT_FALSE(take(ipv6Fragment(m_segment, 0, 32, true)));
    EXPECT_FALSE(take(ipv6Fragment(m_segment, 24, 60, false)));
    EXPECT_FALSE(take(ipv6Fragment(m_segment, 32, 60, false))) << "nothing comes of it any more";
    EXPECT_EQ(m_assembler.framesLeft(), 3U);
}

TEST_F(Assembly, ContradictingEndsSpoilADatagram)
{
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 32, 60, 0)));
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 32, 48, 0)));
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 0, 32, kMore)));
}

TEST_F(Assembly, WhatTheCaptureCutIsNotUsed)
{
    const Octets whole = ipv4Fragment(m_segment, 0, 32, kMore);
    Decoded headers;
    decode(LinkType::Ethernet, whole.bytes().first(50), whole.size(), 0, headers);
    ASSERT_TRUE(headers.fragment);

    EXPECT_FALSE(m_assembler.take(headers, whole.bytes().first(50), {}));
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 32, 60, 0)));
    EXPECT_EQ(m_assembler.framesLeft(), 2U);
}

TEST_F(Assembly, OldFragmentsAreForgotten)
{
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 0, 32, kMore), std::chrono::seconds{0}));
    EXPECT_FALSE(take(ipv4Fragment(m_segment, 32, 60, 0), std::chrono::seconds{61}));
    EXPECT_EQ(m_assembler.framesLeft(), 2U);
}

TEST_F(Assembly, AFloodOfFragmentsStaysWithinItsMemory)
{
    Octets large = Octets::big();
    large.repeat(0, 32'000);
    for (std::uint32_t i = 0; i < 3'000; ++i) {
        const Bytes piece = large.bytes();
        Octets frame = ethernet(0x86DD).add(test::ipv6(44, static_cast<std::uint16_t>(8 + piece.size())));
        frame.u8(6).u8(0).u16(1).u32(i).add(piece);
        EXPECT_FALSE(take(frame));
    }

    EXPECT_EQ(m_assembler.framesLeft(), 3'000U) << "given up or waiting, each is counted";
}

} // namespace
} // namespace lifeline::packet
