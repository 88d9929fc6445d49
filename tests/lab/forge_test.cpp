#include "core/lab/forge.h"

#include "core/packet/decode.h"
#include "tests/lab/made_frame.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lifeline::test {
namespace {

using lessons::Family;
using lessons::IcmpError;
using packet::Decoded;
using packet::Outcome;

constexpr std::size_t kIp = lab::kEthernetHeader;
constexpr std::size_t kAfterIpv4 = kIp + 20;
constexpr std::size_t kAfterIpv6 = kIp + 40;
constexpr std::array kFamilies{Family::Ipv4, Family::Ipv6};

unsigned octet(const std::vector<std::byte>& frame, std::size_t at)
{
    return std::to_integer<unsigned>(frame.at(at));
}

std::uint64_t number(const std::vector<std::byte>& frame, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value = value << 8 | octet(frame, at + i);
    return value;
}

/// Octets in a row as one long number in base 65536, modulo 65535: that of a right checksum's area is 0 (RFC
/// 1071).
std::uint64_t remainder(const std::vector<std::byte>& frame, std::size_t begin, std::size_t end)
{
    std::uint64_t value = 0;
    for (std::size_t at = begin; at < end; ++at)
        value += (at - begin) % 2 == 1 ? octet(frame, at) : octet(frame, at) * 256U;
    return value % 65535;
}

/// What the pseudo header and the octets behind the IP header add up to (RFC 9293 §3.1, RFC 8200 §8.1).
std::uint64_t transportRemainder(const std::vector<std::byte>& frame, bool four, unsigned protocol)
{
    const std::size_t begin = four ? kAfterIpv4 : kAfterIpv6;
    const std::uint64_t addresses =
        four ? remainder(frame, kIp + 12, kIp + 20) : remainder(frame, kIp + 8, kIp + 40);
    return (addresses + protocol + (frame.size() - begin) + remainder(frame, begin, frame.size())) % 65535;
}

Decoded decoded(const std::vector<std::byte>& frame)
{
    Decoded result;
    packet::decode(LinkType::Ethernet, frame, frame.size(), 0, result);
    return result;
}

lab::SegmentPlan fullPlan(Family family)
{
    lab::SegmentPlan plan = planOf(Side::Client, "P.", "odd", family);
    plan.sequence = 0xFFFFFFFE;
    plan.acknowledgment = 0x80000001;
    plan.window = 502;
    plan.timestamps = packet::TcpTimestamps{0xDEADBEEF, 7};
    return plan;
}

TEST(ForgedSegment, IsDecodedAsItWasPlanned)
{
    for (const Family family : kFamilies) {
        const lab::SegmentPlan plan = fullPlan(family);
        const Decoded segment = decoded(lab::forgeSegment(plan, Side::Client));
        ASSERT_EQ(segment.outcome, Outcome::Tcp);
        EXPECT_EQ(segment.source, lab::hostAddress(Side::Client, family));
        EXPECT_EQ(segment.destination, lab::hostAddress(Side::Server, family));
        EXPECT_EQ(segment.tcp.sourcePort, 40001);
        EXPECT_EQ(segment.tcp.destinationPort, 9292);
        EXPECT_EQ(segment.tcp.sequence, 0xFFFFFFFEU);
        EXPECT_EQ(segment.tcp.acknowledgment, 0x80000001U);
        EXPECT_EQ(packet::tcpdumpLetters(segment.tcp.flags), "P.");
        EXPECT_EQ(segment.tcp.window, 502);
        EXPECT_EQ(segment.tcp.headerLength, 32);
        EXPECT_EQ(segment.options.timestamps, plan.timestamps);
        EXPECT_FALSE(segment.options.malformed);
        EXPECT_EQ(segment.payloadLength, 3U);
        EXPECT_EQ(segment.payloadCaptured, 3U);
        EXPECT_EQ(segment.hopLimit, 64);
    }
}

TEST(ForgedSegment, HasRightChecksums)
{
    for (const Family family : kFamilies)
        for (const char* payload : {"", "a", "ab", "\xff\xff\xff"}) {
            lab::SegmentPlan plan = fullPlan(family);
            plan.payload = payload;
            const auto frame = lab::forgeSegment(plan, Side::Client);
            EXPECT_NE(decoded(frame).tcp.checksum, 0);
            EXPECT_EQ(transportRemainder(frame, family == Family::Ipv4, 6), 0U) << plan.payload.size();
            if (family == Family::Ipv4) {
                EXPECT_EQ(remainder(frame, kIp, kAfterIpv4), 0U);
            }
        }
}

TEST(ForgedSegment, GoesFromOneHostsCardToTheOthers)
{
    const auto client = lab::forgeSegment(planOf(Side::Client, "S"), Side::Client);
    EXPECT_EQ(number(client, 0, 6), 0x020000000002U);
    EXPECT_EQ(number(client, 6, 6), 0x020000000001U);
    const auto server = lab::forgeSegment(planOf(Side::Server, "R"), Side::Server);
    EXPECT_EQ(number(server, 0, 6), 0x020000000001U);
    EXPECT_EQ(number(server, 6, 6), 0x020000000002U);
}

TEST(ForgedSegment, OfferesWhatALinuxSynOffers)
{
    lab::SegmentPlan plan = planOf(Side::Client, "S");
    plan.withSynOptions = true;
    const Decoded syn = decoded(lab::forgeSegment(plan, Side::Client));
    EXPECT_EQ(syn.options.maximumSegmentSize, 1460);
    EXPECT_EQ(syn.options.windowScale, 7);
    EXPECT_TRUE(syn.options.sackPermitted);
    EXPECT_FALSE(syn.options.malformed);
    EXPECT_EQ(syn.payloadLength, 0U);
    const Decoded bare = decoded(lab::forgeSegment(planOf(Side::Client, "S"), Side::Client));
    EXPECT_EQ(bare.tcp.headerLength, 20);
    EXPECT_FALSE(bare.options.maximumSegmentSize);
}

TEST(ForgedSegment, HasTheFlagsOfItsLetters)
{
    for (const char* letters : {"S", "S.", ".", "P.", "FP.", "R", "R.", "F.", ".U", "SEW", "FSRP.UEW"})
        EXPECT_EQ(packet::tcpdumpLetters(lab::flagsFromLetters(letters)), letters);
    // AE (RFC 9768), for which tcpdump 4.99.3 has no letter.
    EXPECT_EQ(lab::flagsFromLetters("e").bits, packet::TcpFlags::kAe);
    EXPECT_EQ(decoded(lab::forgeSegment(planOf(Side::Client, "FSRP.UEWe"), Side::Client)).tcp.flags.bits,
              0x1FF);
}

struct Words {
    IcmpError error;
    unsigned type4, code4, type6, code6;
};
/// RFC 792, RFC 1812 §5.2.7.1, RFC 4443 §3.1 and §3.2.
constexpr std::array kWords{
    Words{IcmpError::NetUnreachable, 3, 0, 1, 0},      Words{IcmpError::HostUnreachable, 3, 1, 1, 3},
    Words{IcmpError::PortUnreachable, 3, 3, 1, 4},     Words{IcmpError::AdminProhibited, 3, 13, 1, 1},
    Words{IcmpError::FragmentationNeeded, 3, 4, 2, 0},
};

TEST(ForgedIcmp, AnswersInARoutersNameButForAClosedPort)
{
    for (const Family family : kFamilies) {
        const auto quoted = lab::forgeSegment(planOf(Side::Client, "S", {}, family), Side::Client);
        const auto frame = lab::forgeIcmp(IcmpError::HostUnreachable, 0, Side::Client, quoted);
        const Decoded answer = decoded(frame);
        EXPECT_EQ(answer.outcome, Outcome::NotTcp);
        EXPECT_NE(answer.source, lab::hostAddress(Side::Server, family));
        EXPECT_EQ(answer.source.octets.back(), 0xFE);
        EXPECT_EQ(answer.destination, lab::hostAddress(Side::Client, family));
        EXPECT_EQ(decoded(lab::forgeIcmp(IcmpError::PortUnreachable, 0, Side::Client, quoted)).source,
                  lab::hostAddress(Side::Server, family));
        EXPECT_EQ(number(frame, 0, 6), 0x020000000001U);
        EXPECT_EQ(number(frame, 6, 6), 0x020000000002U);
        EXPECT_EQ(octet(frame, family == Family::Ipv4 ? kIp + 9 : kIp + 6),
                  family == Family::Ipv4 ? 1U : 58U);
    }
}

TEST(ForgedIcmp, HasTheTypeAndCodeOfItsErrorAndRightChecksums)
{
    for (const Words& words : kWords) {
        const auto four = lab::forgeIcmp(words.error, 1000, Side::Client,
                                         lab::forgeSegment(planOf(Side::Client, "S"), Side::Client));
        EXPECT_EQ(octet(four, kAfterIpv4), words.type4);
        EXPECT_EQ(octet(four, kAfterIpv4 + 1), words.code4);
        EXPECT_EQ(remainder(four, kIp, kAfterIpv4), 0U);
        EXPECT_EQ(remainder(four, kAfterIpv4, four.size()), 0U);

        const auto six =
            lab::forgeIcmp(words.error, 1000, Side::Client,
                           lab::forgeSegment(planOf(Side::Client, "S", "odd", Family::Ipv6), Side::Client));
        EXPECT_EQ(octet(six, kAfterIpv6), words.type6);
        EXPECT_EQ(octet(six, kAfterIpv6 + 1), words.code6);
        EXPECT_EQ(transportRemainder(six, false, 58), 0U);
    }
}

// RFC 1191 §4: the low 16 bits; RFC 4443 §3.2: all 32. Of every other error these octets are unused and zero.
TEST(ForgedIcmp, SaysTheMtuOnlyWhereAPacketWasTooBig)
{
    for (const Family family : kFamilies)
        for (const Words& words : kWords) {
            const auto frame =
                lab::forgeIcmp(words.error, 1000, Side::Client,
                               lab::forgeSegment(planOf(Side::Client, "S", {}, family), Side::Client));
            EXPECT_EQ(number(frame, (family == Family::Ipv4 ? kAfterIpv4 : kAfterIpv6) + 4, 4),
                      words.error == IcmpError::FragmentationNeeded ? 1000U : 0U);
        }
}

TEST(ForgedIcmp, QuotesTheBeginningOfThePacket)
{
    for (const std::size_t payload : {0U, 1000U}) {
        const auto quoted =
            lab::forgeSegment(planOf(Side::Server, "P.", std::string(payload, 'q')), Side::Server);
        const auto frame = lab::forgeIcmp(IcmpError::PortUnreachable, 0, Side::Server, quoted);
        const std::size_t size = frame.size() - kAfterIpv4 - 8;
        EXPECT_EQ(size, std::min<std::size_t>(quoted.size() - kIp, 128));
        EXPECT_TRUE(std::equal(frame.begin() + kAfterIpv4 + 8, frame.end(), quoted.begin() + kIp));
    }
}

TEST(ForgedIcmp, IsNothingWhereThereIsNoPacketToQuote)
{
    const auto whole = lab::forgeSegment(planOf(Side::Client, "S"), Side::Client);
    for (const std::size_t size : {0U, 13U, 14U, 33U})
        EXPECT_TRUE(
            lab::forgeIcmp(IcmpError::HostUnreachable, 0, Side::Client, Bytes(whole).first(size)).empty());
    const auto six = lab::forgeSegment(planOf(Side::Client, "S", {}, Family::Ipv6), Side::Client);
    EXPECT_TRUE(lab::forgeIcmp(IcmpError::HostUnreachable, 0, Side::Client, Bytes(six).first(53)).empty());
    EXPECT_FALSE(lab::forgeIcmp(IcmpError::HostUnreachable, 0, Side::Client, Bytes(six).first(54)).empty());
}

/// A frame whose IP header has these two bits of ECN, its checksum right.
std::vector<std::byte> frameWithEcn(Family family, unsigned ecn)
{
    auto frame = lab::forgeSegment(planOf(Side::Client, "P.", "data", family), Side::Client);
    if (family == Family::Ipv6) {
        frame[kIp + 1] |= static_cast<std::byte>(ecn << 4);
        return frame;
    }
    frame[kIp + 1] |= static_cast<std::byte>(ecn);
    const std::uint64_t checksum = number(frame, kIp + 10, 2) - ecn; // none of these headers borrows
    frame[kIp + 10] = static_cast<std::byte>(checksum >> 8);
    frame[kIp + 11] = static_cast<std::byte>(checksum & 0xFF);
    return frame;
}

TEST(MarkedCongestion, IsOfEcnCapableTransportsOnly)
{
    for (const Family family : kFamilies) {
        for (const unsigned capable : {1U, 2U, 3U}) {
            auto frame = frameWithEcn(family, capable);
            EXPECT_EQ(decoded(frame).trafficClass, capable);
            EXPECT_TRUE(lab::markCongestion(frame));
            EXPECT_EQ(decoded(frame).trafficClass, 3);
        }
        auto frame = frameWithEcn(family, 0);
        const auto before = frame;
        EXPECT_FALSE(lab::markCongestion(frame));
        EXPECT_EQ(frame, before);
    }
}

TEST(MarkedCongestion, ChangesNothingElseAndMendsTheHeadersChecksum)
{
    auto four = frameWithEcn(Family::Ipv4, 2);
    auto expected = four;
    ASSERT_TRUE(lab::markCongestion(four));
    EXPECT_EQ(remainder(four, kIp, kAfterIpv4), 0U);
    for (const std::size_t at : {kIp + 1, kIp + 10, kIp + 11})
        expected[at] = four[at];
    EXPECT_EQ(four, expected);

    auto six = frameWithEcn(Family::Ipv6, 1);
    six[kIp + 1] |= std::byte{0x05}; // of the flow label
    expected = six;
    ASSERT_TRUE(lab::markCongestion(six));
    expected[kIp + 1] = std::byte{0x35};
    EXPECT_EQ(six, expected);
}

TEST(MarkedCongestion, LeavesAFrameThatIsTooShort)
{
    for (const std::size_t size : {0U, 14U, 33U}) {
        std::vector<std::byte> frame(size, std::byte{0x4F});
        EXPECT_FALSE(lab::markCongestion(frame));
    }
}

} // namespace
} // namespace lifeline::test
