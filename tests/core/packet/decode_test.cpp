#include "core/packet/decode.h"

#include "tests/support/headers.h"

#include <gmock/gmock.h>

namespace lifeline::packet {
namespace {

using test::ethernet;
using test::ipv4;
using test::ipv6;
using test::Octets;
using test::tcp;
using ::testing::ElementsAre;

constexpr std::uint16_t kIpv4 = 0x0800;
constexpr std::uint16_t kIpv6 = 0x86DD;

Decoded decodeAs(LinkType link, const Octets& frame, std::uint64_t originalLength = 0, unsigned fcsLength = 0)
{
    Decoded decoded;
    decode(link, frame.bytes(), std::max<std::uint64_t>(originalLength, frame.size()), fcsLength, decoded);
    return decoded;
}

Decoded decodeEthernet(const Octets& frame) { return decodeAs(LinkType::Ethernet, frame); }

std::vector<Protocol> protocols(const Decoded& decoded)
{
    std::vector<Protocol> result;
    for (const Layer& layer : layers(decoded))
        result.push_back(layer.protocol);
    return result;
}

/// IPv4 with TCP and so many octets of payload, without a link layer.
Octets datagram(std::size_t payload = 5)
{
    return std::move(ipv4(6, static_cast<std::uint16_t>(40 + payload)).add(tcp(Octets::big(), payload)));
}

TEST(Decode, FindsTheSegmentInAnEthernetFrame)
{
    const Decoded d = decodeEthernet(ethernet(kIpv4).add(datagram(5)));
    ASSERT_EQ(d.outcome, Outcome::Tcp);
    EXPECT_THAT(protocols(d),
                ElementsAre(Protocol::Ethernet, Protocol::Ipv4, Protocol::Tcp, Protocol::Payload));
    EXPECT_EQ(text(d.source), "10.0.0.1");
    EXPECT_EQ(text(d.destination), "10.0.0.2");
    EXPECT_EQ(d.identification, 0x1234);
    EXPECT_EQ(d.hopLimit, 64);
    EXPECT_EQ(d.trafficClass, 2);
    EXPECT_EQ(d.tcp.sourcePort, 50'139);
    EXPECT_EQ(d.tcp.destinationPort, 9'292);
    EXPECT_EQ(d.tcp.sequence, 1'000U);
    EXPECT_EQ(d.tcp.acknowledgment, 2'000U);
    EXPECT_EQ(d.tcp.flags.bits, TcpFlags::kPsh | TcpFlags::kAck);
    EXPECT_EQ(d.tcp.window, 502);
    EXPECT_EQ(d.tcp.checksum, 0xBEEF);
    EXPECT_EQ(d.tcp.urgentPointer, 7);
    EXPECT_EQ(d.payloadOffset, 54U);
    EXPECT_EQ(d.payloadLength, 5U);
    EXPECT_EQ(d.payloadCaptured, 5U);
}

TEST(Decode, NeverTakesPaddingOrACheckSequenceForPayload)
{
    EXPECT_EQ(decodeEthernet(ethernet(kIpv4).add(datagram(0)).repeat(0, 6)).payloadLength, 0U);
    // With a total length of zero (offload) only the frame's length counts, and its check sequence does not.
    const Octets offloaded = ethernet(kIpv4).add(ipv4(6, 0)).add(tcp(Octets::big(), 100)).repeat(0xCC, 4);
    EXPECT_EQ(decodeAs(LinkType::Ethernet, offloaded, 0, 4).payloadLength, 100U);
    EXPECT_EQ(decodeAs(LinkType::Ethernet, offloaded, 3'000, 4).payloadLength, 3'000U - 54 - 4);
}

TEST(Decode, TellsTheTruePayloadOfAFrameThatWasCut)
{
    const Octets cut = ethernet(kIpv4).add(ipv4(6, 1'500)).add(tcp(Octets::big(), 10));
    const Decoded d = decodeAs(LinkType::Ethernet, cut, 1'514);
    ASSERT_EQ(d.outcome, Outcome::Tcp);
    EXPECT_EQ(d.payloadLength, 1'460U);
    EXPECT_EQ(d.payloadCaptured, 10U);
}

TEST(Decode, KeepsTheFixedHeaderWhenTheCutWentThroughTheOptions)
{
    Octets frame = ethernet(kIpv4).add(ipv4(6, 60 + 500));
    frame.add(tcp(Octets::big().u32(0x020405B4).u32(0x01010402).u32(0x01010101)).bytes().first(24));
    const Decoded d = decodeAs(LinkType::Ethernet, frame, 14 + 560);
    ASSERT_EQ(d.outcome, Outcome::Tcp);
    EXPECT_EQ(d.options.maximumSegmentSize, 1'460);
    EXPECT_FALSE(d.options.malformed);
    EXPECT_EQ(d.payloadLength, 508U);
    EXPECT_EQ(d.payloadCaptured, 0U);
}

TEST(Decode, EveryCutOfAFrameIsAnswered)
{
    Octets frame = ethernet(0x88A8).u16(1).u16(0x8100).u16(2).u16(kIpv6);
    frame.add(ipv6(0, 8 + 32 + 9)).u8(6).u8(0).repeat(0, 6).add(tcp(Octets::big().u32(0x0101080A).u64(0), 9));
    for (std::size_t size = 0; size < frame.size(); ++size) {
        Decoded d;
        decode(LinkType::Ethernet, frame.bytes().first(size), frame.size(), 0, d);
        const std::size_t fixedHeaderEnd = 22 + 40 + 8 + 20;
        EXPECT_EQ(d.outcome, size < fixedHeaderEnd ? Outcome::Truncated : Outcome::Tcp) << size;
        for (const Layer& layer : layers(d))
            EXPECT_LE(layer.offset + layer.length, size);
    }
}

TEST(Decode, k2_p36_OpensStackedVlanTagsUpToALimit)
{
    for (const std::size_t tags : {1U, 2U, 16U, 17U, 64U}) {
        Octets frame = ethernet(0x8100);
        for (std::size_t i = 0; i < tags; ++i)
            frame.u16(7).u16(i + 1 == tags ? kIpv4 : i % 2 == 0 ? 0x88A8 : 0x9100);
        EXPECT_EQ(decodeEthernet(frame.add(datagram())).outcome, tags <= 16 ? Outcome::Tcp : Outcome::TooDeep)
            << tags;
    }
}

TEST(Decode, OpensEveryLinkLayerThatItNames)
{
    const Octets sll = Octets::big().u16(0).u16(1).u16(6).repeat(0, 8).u16(kIpv4).add(datagram());
    const Octets sll2 =
        Octets::big().u16(kIpv4).u16(0).u32(2).u16(1).u8(0).u8(6).repeat(0, 8).add(datagram());
    EXPECT_EQ(decodeAs(LinkType::LinuxSll, sll).outcome, Outcome::Tcp);
    EXPECT_EQ(decodeAs(LinkType::LinuxSll2, sll2).outcome, Outcome::Tcp);
    for (const std::uint32_t raw : {12U, 14U, 101U, 228U})
        EXPECT_EQ(decodeAs(static_cast<LinkType>(raw), datagram()).outcome, Outcome::Tcp) << raw;
    const Octets six = ipv6(6, 20).add(tcp());
    EXPECT_EQ(decodeAs(LinkType::Ipv6, six).outcome, Outcome::Tcp);
    EXPECT_EQ(decodeAs(LinkType::Raw, six).outcome, Outcome::Tcp);
    for (const LinkType link : {LinkType::Null, LinkType::Loop}) {
        for (const Octets& order : {Octets::little(), Octets::big()}) {
            EXPECT_EQ(decodeAs(link, Octets(order).u32(2).add(datagram())).outcome, Outcome::Tcp);
            for (const std::uint32_t family : {10U, 24U, 28U, 30U})
                EXPECT_EQ(decodeAs(link, Octets(order).u32(family).add(six)).outcome, Outcome::Tcp) << family;
        }
    }
}

TEST(Decode, OpensIpInASnapHeaderAndNoOtherLlc)
{
    const Octets snap =
        ethernet(60).add(Octets::big().u8(0xAA).u8(0xAA).u8(3).repeat(0, 3).u16(kIpv4)).add(datagram());
    EXPECT_EQ(decodeEthernet(snap).outcome, Outcome::Tcp);
    EXPECT_EQ(decodeEthernet(ethernet(38).repeat(0x42, 46)).outcome, Outcome::NotTcp);
}

TEST(Decode, StepsOverIpv4OptionsAndIpv6ExtensionHeaders)
{
    const Octets options = Octets::big().u32(0x94040000);
    const Decoded four = decodeEthernet(ethernet(kIpv4).add(ipv4(6, 44, 0x4000, options)).add(tcp()));
    EXPECT_EQ(four.outcome, Outcome::Tcp);

    Octets chain = Octets::big();
    chain.u8(43).u8(0).repeat(0, 6); // hop-by-hop
    chain.u8(60).u8(1).repeat(0, 14); // routing
    chain.u8(51).u8(0).repeat(0, 6); // destination options
    chain.u8(44).u8(4).repeat(0, 22); // authentication
    chain.u8(6).u8(0).u16(0).u32(0xABCDEF01); // an atomic fragment (RFC 6946)
    const auto length = static_cast<std::uint16_t>(chain.size() + 20 + 3);
    const Decoded six =
        decodeEthernet(ethernet(kIpv6).add(ipv6(0, length)).add(chain).add(tcp(Octets::big(), 3)));
    ASSERT_EQ(six.outcome, Outcome::Tcp);
    EXPECT_EQ(six.payloadLength, 3U);
    EXPECT_EQ(six.trafficClass, 2);
    EXPECT_EQ(text(six.source), "fd00::1");
}

TEST(Decode, k2_p38_ChainsOfExtensionHeadersEnd)
{
    Octets frame = ethernet(kIpv6).add(ipv6(60, 100 * 8));
    for (int i = 0; i < 100; ++i)
        frame.u8(60).u8(0).repeat(0, 6);
    EXPECT_EQ(decodeEthernet(frame).outcome, Outcome::TooDeep);
}

TEST(Decode, FragmentsOfSegmentsAreFragments)
{
    EXPECT_EQ(decodeEthernet(ethernet(kIpv4).add(ipv4(6, 60, 0x2000)).add(tcp()).repeat(0, 20)).outcome,
              Outcome::Fragment);
    EXPECT_EQ(decodeEthernet(ethernet(kIpv4).add(ipv4(6, 60, 0x0010)).add(tcp()).repeat(0, 20)).outcome,
              Outcome::Fragment);
    EXPECT_EQ(decodeEthernet(ethernet(kIpv4).add(ipv4(17, 60, 0x0010)).repeat(0, 40)).outcome,
              Outcome::NotTcp);
    const Octets header = Octets::big().u8(6).u8(0).u16(0x0009).u32(1);
    EXPECT_EQ(decodeEthernet(ethernet(kIpv6).add(ipv6(44, 28)).add(header).add(tcp())).outcome,
              Outcome::Fragment);
}

TEST(Decode, k1_AnIpLengthOfZeroIsThatOfTheFrame)
{
    // The sender's stack leaves it to the network card (TSO).
    const Decoded d = decodeEthernet(ethernet(kIpv4).add(ipv4(6, 0)).add(tcp(Octets::big(), 3'000)));
    EXPECT_EQ(d.outcome, Outcome::Tcp);
    EXPECT_EQ(d.payloadLength, 3'000U);
}

TEST(Decode, k1_AnIpLengthBeyondWhatWasOnTheWireEndsWithTheFrame)
{
    const Decoded d = decodeEthernet(ethernet(kIpv4).add(ipv4(6, 1'500)).add(tcp(Octets::big(), 60)));
    EXPECT_EQ(d.outcome, Outcome::Tcp);
    EXPECT_EQ(d.payloadLength, 60U);
    EXPECT_EQ(d.payloadCaptured, 60U);
}

TEST(Decode, k3_AFrameBeforeSegmentationOffloadIsOneSegmentWhateverItsChecksum)
{
    constexpr std::uint16_t kDatagram = 62'543;
    const Decoded d =
        decodeEthernet(ethernet(kIpv4).add(ipv4(6, kDatagram)).add(tcp(Octets::big(), kDatagram - 40)));
    EXPECT_EQ(d.outcome, Outcome::Tcp);
    EXPECT_EQ(d.payloadLength, kDatagram - 40U);
}

TEST(Decode, k1_LengthsThatContradictEachOtherAreMalformed)
{
    const Octets shortIp = ethernet(kIpv4).add(ipv4(6, 19)).add(tcp());
    const Octets noRoom = ethernet(kIpv4).add(ipv4(6, 39)).add(tcp());
    const Octets smallHeader = ethernet(kIpv4).add(Octets::big().u8(0x41)).add(datagram());
    Octets smallOffset = ethernet(kIpv4).add(ipv4(6, 40));
    smallOffset.add(Octets::big().u16(1).u16(2).u64(0).u16(0x4010).repeat(0, 6));
    Octets largeOffset = ethernet(kIpv4).add(ipv4(6, 40));
    largeOffset.add(Octets::big().u16(1).u16(2).u64(0).u16(0xF010).repeat(0, 6));
    for (const Octets& frame : {shortIp, noRoom, smallHeader, smallOffset, largeOffset})
        EXPECT_EQ(decodeEthernet(frame).outcome, Outcome::Malformed);
}

TEST(Decode, NamesWhatItDoesNotOpen)
{
    struct Case {
        Octets frame;
        Protocol protocol;
    };
    const Octets l2tp = Octets::big().u16(40'000).u16(1'701).u16(48).u16(0).repeat(0, 40);
    const Case cases[] = {
        {ethernet(0x8847).repeat(1, 60), Protocol::Mpls},
        {ethernet(0x8864).u16(0x1100).u16(1).u16(42).u16(0x00FD).repeat(0, 40), Protocol::Ppp},
        {ethernet(kIpv4).add(ipv4(47, 60)).u16(0).u16(0x88BE).repeat(0, 36), Protocol::Gre},
        {ethernet(kIpv4).add(ipv4(50, 60)).repeat(0, 40), Protocol::Esp},
        {ethernet(kIpv4).add(ipv4(17, 68)).add(l2tp), Protocol::L2tp},
        {ethernet(0x88E5).repeat(0, 60), Protocol::MacSec},
    };
    for (const Case& c : cases) {
        const Decoded d = decodeEthernet(c.frame);
        EXPECT_EQ(d.outcome, Outcome::Unsupported) << name(c.protocol);
        EXPECT_STREQ(name(d.unsupported), name(c.protocol));
        EXPECT_FALSE(d.unsupportedLinkType);
    }
    const Decoded usb = decodeAs(static_cast<LinkType>(189), Octets::big().repeat(0, 60));
    EXPECT_EQ(usb.outcome, Outcome::Unsupported);
    ASSERT_TRUE(usb.unsupportedLinkType);
    EXPECT_EQ(linkTypeName(*usb.unsupportedLinkType), "USB Linux");
}

TEST(Decode, AHeaderQuotedByIcmpIsNoSegment)
{
    const Octets error = ethernet(kIpv4).add(ipv4(1, 68)).u16(0x0303).u16(0).u32(0).add(datagram(0));
    EXPECT_EQ(decodeEthernet(error).outcome, Outcome::NotTcp);
}

TEST(Decode, NothingOfThePreviousFrameIsLeft)
{
    Decoded d;
    const Octets first = ethernet(kIpv4).add(ipv4(6, 52)).add(tcp(Octets::big().u32(0x0101080A).u64(5)));
    decode(LinkType::Ethernet, first.bytes(), first.size(), 0, d);
    ASSERT_TRUE(d.options.timestamps);
    const Octets second = ethernet(0x0806).repeat(0, 46);
    decode(LinkType::Ethernet, second.bytes(), second.size(), 0, d);
    EXPECT_EQ(d.outcome, Outcome::NotTcp);
    EXPECT_THAT(protocols(d), ElementsAre(Protocol::Ethernet, Protocol::Arp));
    EXPECT_FALSE(d.options.timestamps);
    EXPECT_EQ(d.source, IpAddress{});
    EXPECT_EQ(d.tcp.sourcePort, 0);
    EXPECT_EQ(d.payloadOffset, 0U);
}

} // namespace
} // namespace lifeline::packet
