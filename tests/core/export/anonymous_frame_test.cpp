#include "core/export/anonymous_frame.h"

#include "core/packet/checksum.h"
#include "tests/support/reading.h"
#include "tests/support/script.h"
#include "tests/support/shared_captures.h"

#include <algorithm>
#include <cstring>
#include <gmock/gmock.h>
#include <set>

namespace lifeline::exports {
namespace {

using packet::IpAddress;

unsigned sharedBits(const IpAddress& a, const IpAddress& b)
{
    unsigned bits = 0;
    while (bits < 128 && ((a.octets[bits / 8] ^ b.octets[bits / 8]) & (0x80U >> (bits % 8))) == 0)
        ++bits;
    return bits;
}

/// The addresses of a frame's headers, each as it stands there.
std::set<std::vector<std::byte>> addressesOf(Bytes frame, const packet::Decoded& headers)
{
    std::set<std::vector<std::byte>> found;
    const auto add = [&](std::size_t at, std::size_t length) {
        const Bytes octets = frame.subspan(at, length);
        // Broadcast and unspecified addresses name nobody.
        const auto isAll = [&](std::uint8_t value) {
            return std::all_of(octets.begin(), octets.end(),
                               [&](std::byte octet) { return octet == std::byte{value}; });
        };
        if (!isAll(0) && !isAll(0xFF))
            found.emplace(octets.begin(), octets.end());
    };
    for (const packet::Layer& layer : layers(headers))
        switch (layer.protocol) {
        case packet::Protocol::Ethernet:
            add(layer.offset, 6);
            add(layer.offset + 6, 6);
            break;
        case packet::Protocol::Ipv4:
            add(layer.offset + 12, 4);
            add(layer.offset + 16, 4);
            break;
        case packet::Protocol::Ipv6:
            add(layer.offset + 8, 16);
            add(layer.offset + 24, 16);
            break;
        default:
            break;
        }
    return found;
}

test::Reading readFile(const std::string& path)
{
    auto source = capture::openSource(path);
    return source ? test::readAll(std::move(*source), [] {}) : test::Reading{};
}

TEST(AddressMap, KeepsPrefixesAndMixesNoTwo)
{
    AddressMap map = AddressMap::seeded("a seed");
    std::set<IpAddress> images;
    const IpAddress first = IpAddress::v4(0x0A000001);
    for (std::uint32_t i = 0; i < 2000; ++i) {
        const IpAddress address = IpAddress::v4(0x0A000001 + i * 7919);
        EXPECT_EQ(sharedBits(map.of(address), map.of(first)), sharedBits(address, first));
        images.insert(map.of(address));
    }
    EXPECT_EQ(images.size(), 2000U);

    IpAddress six;
    six.octets = {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1};
    IpAddress neighbour = six;
    neighbour.octets[15] = 2;
    EXPECT_NE(map.of(six), six);
    EXPECT_EQ(sharedBits(map.of(six), map.of(neighbour)), sharedBits(six, neighbour));
    EXPECT_EQ(map.of(six).octets[0] & 0xE0U, 0x20U) << "global stays global";
}

TEST(AddressMap, IsTheSameForASeedAndAnotherForAnother)
{
    const IpAddress address = IpAddress::v4(0xC0A80117);
    EXPECT_EQ(AddressMap::seeded("one").of(address), AddressMap::seeded("one").of(address));
    EXPECT_NE(AddressMap::seeded("one").of(address), AddressMap::seeded("two").of(address));
    EXPECT_NE(AddressMap::random().of(address), AddressMap::random().of(address));
}

TEST(AddressMap, LeavesWhatNamesNobodyAndTheKindOfAnAddress)
{
    AddressMap map = AddressMap::seeded("kinds");
    for (const std::uint32_t stays : {0U, 0xFFFFFFFFU, 0xE00000FBU})
        EXPECT_EQ(map.of(IpAddress::v4(stays)), IpAddress::v4(stays));
    EXPECT_EQ(map.of(IpAddress{}), IpAddress{});
    IpAddress local;
    local.octets = {0xFE, 0x80, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1};
    EXPECT_EQ(sharedBits(map.of(local), local) >= 10, true);
    EXPECT_EQ(map.of(MacAddress{}), MacAddress{});
    const MacAddress mac = map.of(MacAddress{0x00, 0x1B, 0x21, 1, 2, 3});
    EXPECT_EQ(mac[0] & 3U, 2U) << "locally administered, not a group";
    EXPECT_EQ(map.of(MacAddress{0x01, 0x00, 0x5E, 0, 0, 1})[0] & 1U, 1U);
}

/// The last segment of a script, before and after.
struct Rewritten {
    packet::Decoded before;
    packet::Decoded after;
    std::vector<std::byte> octets;
    std::uint64_t originalLength = 0;
    packet::Checksum checksumBefore = packet::Checksum::Unknown;
    packet::Checksum checksumAfter = packet::Checksum::Unknown;
};

Rewritten rewritten(std::string_view line, Payload payload)
{
    const test::Reading reading = test::read(test::fileOf(test::kHandshake + std::string(line)));
    AddressMap map = AddressMap::seeded("frames");
    AnonymousFrames frames(map, payload);
    const test::KeptFrame& frame = reading.frames.back();
    EXPECT_TRUE(frames.rewrite(frame.link, frame.bytes, frame.originalLength, 0));
    Rewritten result;
    result.octets.assign(frames.octets().begin(), frames.octets().end());
    result.originalLength = frames.originalLength();
    packet::decode(frame.link, frame.bytes, frame.originalLength, 0, result.before);
    packet::decode(frame.link, result.octets, result.originalLength, 0, result.after);
    result.checksumBefore = packet::checksumOf(result.before, frame.bytes);
    result.checksumAfter = packet::checksumOf(result.after, result.octets);
    return result;
}

TEST(AnonymousFrames, CutThePayloadAndKeepItsLength)
{
    const Rewritten frame = rewritten("0.030 > P. 1:301(300) ack 1 ts 7/3", Payload::Cut);
    EXPECT_EQ(frame.after.payloadLength, 300U);
    EXPECT_EQ(frame.after.payloadCaptured, 0U);
    EXPECT_EQ(frame.octets.size(), frame.after.payloadOffset);
    EXPECT_EQ(frame.after.tcp.sequence, frame.before.tcp.sequence);
    EXPECT_EQ(frame.after.tcp.destinationPort, frame.before.tcp.destinationPort);
    EXPECT_EQ(frame.after.options, frame.before.options);
    EXPECT_NE(frame.after.source, frame.before.source);
}

TEST(AnonymousFrames, ZeroThePayloadOnRequest)
{
    const Rewritten frame = rewritten("0.030 > P. 1:301(300) ack 1", Payload::Zeroed);
    EXPECT_EQ(frame.after.payloadCaptured, 300U);
    EXPECT_TRUE(std::all_of(frame.octets.begin() + frame.after.payloadOffset, frame.octets.end(),
                            [](std::byte octet) { return octet == std::byte{0}; }));
}

TEST(AnonymousFrames, AChecksumThatWasWrongStaysWrong)
{
    using packet::Checksum;
    for (const auto& [how, state] : {std::pair("", Checksum::Good), std::pair("checksum bad", Checksum::Bad),
                                     std::pair("checksum unfinished", Checksum::Unfinished)}) {
        const Rewritten frame = rewritten(std::string("0.030 > P. 1:301(300) ack 1 ") + how, Payload::Zeroed);
        EXPECT_EQ(frame.checksumBefore, state) << how;
        EXPECT_EQ(frame.checksumAfter, state) << how;
    }
}

/// With one octet of payload, a checksum of the payload would betray it.
TEST(AnonymousFrames, TheChecksumSaysNothingOfACutPayload)
{
    const Rewritten x = rewritten("0.030 > P. 1:2(1) ack 1", Payload::Cut);
    const Rewritten y = rewritten("0.030 > P. 1:2(1) ack 1 octets y", Payload::Cut);
    EXPECT_NE(x.before.tcp.checksum, y.before.tcp.checksum);
    EXPECT_EQ(x.after.tcp.checksum, y.after.tcp.checksum);
}

TEST(AnonymousFrames, AnIcmpErrorQuotesTheMappedEnds)
{
    const Rewritten frame = rewritten(R"(
        0.030 > P. 1:301(300) ack 1
        0.040 icmp 3/4 about > 1 mtu 1400 from 10.0.0.254
    )",
                                      Payload::Cut);
    ASSERT_TRUE(frame.before.icmpError && frame.after.icmpError);
    AddressMap map = AddressMap::seeded("frames");
    EXPECT_EQ(frame.after.icmpError->source, map.of(frame.before.icmpError->source));
    EXPECT_EQ(frame.after.icmpError->destination, map.of(frame.before.icmpError->destination));
    EXPECT_EQ(frame.after.icmpError->sequence, frame.before.icmpError->sequence);
    EXPECT_EQ(frame.after.icmpError->nextHopMtu, 1400U);
    EXPECT_EQ(frame.after.source, map.of(frame.before.source));
}

/// What cannot be proven harmless is refused: here octets behind which the decoder jumps.
TEST(AnonymousFrames, RefuseWhatIsNotUnderstood)
{
    AddressMap map = AddressMap::seeded("frames");
    AnonymousFrames frames(map, Payload::Cut);
    const std::array<std::byte, 60> arp{};
    EXPECT_FALSE(frames.rewrite(LinkType::Ethernet, arp, arp.size(), 0));
    EXPECT_FALSE(frames.rewrite(static_cast<LinkType>(105), arp, arp.size(), 0))
        << "802.11 has four addresses";
    EXPECT_FALSE(frames.rewrite(LinkType::Ethernet, {}, 0, 0));
}

/// Over every capture that we have: no address of a capture's headers stands anywhere in what comes out, and
/// of each segment everything that TCP is about is as it was.
TEST(AnonymousFrames, NoAddressOfARealCaptureIsLeft)
{
    const auto captures = test::sharedCaptures("captures/tcp");
    if (captures.empty())
        GTEST_SKIP() << "no shared captures";
    std::size_t written = 0;
    for (const auto& path : captures) {
        const test::Reading reading = readFile(path.string());
        std::set<std::vector<std::byte>> addresses;
        packet::Decoded headers;
        for (const test::KeptFrame& frame : reading.frames) {
            packet::decode(frame.link, frame.bytes, frame.originalLength, 0, headers);
            addresses.merge(addressesOf(frame.bytes, headers));
        }
        for (const Payload payload : {Payload::Cut, Payload::Zeroed}) {
            AddressMap map = AddressMap::seeded("captures");
            AnonymousFrames frames(map, payload);
            packet::Decoded after;
            for (const test::KeptFrame& frame : reading.frames) {
                if (!frames.rewrite(frame.link, frame.bytes, frame.originalLength, 0))
                    continue;
                ++written;
                packet::decode(frame.link, frame.bytes, frame.originalLength, 0, headers);
                packet::decode(frame.link, frames.octets(), frames.originalLength(), 0, after);
                ASSERT_EQ(after.outcome, headers.outcome) << path;
                ASSERT_EQ(after.tcp.sequence, headers.tcp.sequence) << path;
                ASSERT_EQ(after.tcp.flags.bits, headers.tcp.flags.bits) << path;
                ASSERT_EQ(after.payloadLength, headers.payloadLength) << path;
                // Only what the headers can hold is looked at: time stamps may be anything.
                for (const packet::Layer& layer : layers(after))
                    if (layer.protocol != packet::Protocol::Tcp) {
                        const Bytes octets = frames.octets().subspan(layer.offset, layer.length);
                        for (const std::size_t length : {4U, 6U, 16U})
                            for (std::size_t at = 0; at + length <= octets.size(); ++at) {
                                const Bytes window = octets.subspan(at, length);
                                ASSERT_FALSE(addresses.count({window.begin(), window.end()}) > 0)
                                    << path << " frame " << frame.number << " at " << layer.offset + at;
                            }
                    }
            }
        }
    }
    EXPECT_GT(written, 10'000U);
}

} // namespace
} // namespace lifeline::exports
