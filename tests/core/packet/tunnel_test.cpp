#include "core/packet/decode.h"

#include "tests/support/headers.h"

#include <gmock/gmock.h>
#include <ostream>
#include <random>

namespace lifeline::packet {
namespace {

using test::ethernet;
using test::ipv4;
using test::ipv6;
using test::Octets;
using test::tcp;
using ::testing::ElementsAre;
using ::testing::ValuesIn;

constexpr std::uint16_t kIpv4 = 0x0800;
constexpr std::uint16_t kIpv6 = 0x86DD;
constexpr std::uint16_t kBridging = 0x6558;
constexpr std::uint16_t kMpls = 0x8847;
constexpr std::uint32_t kBottomLabel = 0x0001D13F; ///< 29, bottom of stack
constexpr std::uint32_t kLabel = 0x0001D03F;
constexpr std::size_t kPayload = 5;
constexpr std::size_t kTrailer = 4; ///< octets of padding behind each of the frames

Octets big() { return Octets::big(); }

/// 192.168.7.1 to 192.168.7.2, which no outer header says.
Octets inner()
{
    Octets ip = big().u16(0x4500).u16(45).u16(0x7777).u16(0x4000).u8(9).u8(6).u16(0);
    return ip.u32(0xC0A80701).u32(0xC0A80702).add(tcp(big(), kPayload));
}

Octets inIpv4(std::uint8_t protocol, const Octets& payload)
{
    const auto total = static_cast<std::uint16_t>(20 + payload.size());
    return ethernet(kIpv4).add(ipv4(protocol, total)).add(payload);
}

Octets inIpv6(std::uint8_t next, const Octets& payload)
{
    return ethernet(kIpv6).add(ipv6(next, static_cast<std::uint16_t>(payload.size()))).add(payload);
}

Octets inUdp(std::uint16_t port, const Octets& payload)
{
    const auto length = static_cast<std::uint16_t>(8 + payload.size());
    return inIpv4(17, big().u16(50'000).u16(port).u16(length).u16(0).add(payload));
}

Octets frame() { return ethernet(kIpv4).add(inner()); }

Decoded decodeAs(LinkType link, Bytes octets, std::uint64_t originalLength)
{
    // A copy of this very size, so that a sanitizer sees a step behind its end.
    const std::vector<std::byte> exact(octets.begin(), octets.end());
    Decoded decoded;
    decode(link, exact, originalLength, 0, decoded);
    return decoded;
}

Decoded decodeEthernet(const Octets& octets)
{
    return decodeAs(LinkType::Ethernet, octets.bytes(), octets.size());
}

std::vector<Protocol> protocols(const Decoded& decoded)
{
    std::vector<Protocol> result;
    for (const Layer& layer : layers(decoded))
        result.push_back(layer.protocol);
    return result;
}

struct Tunnel {
    const char* name;
    std::uint32_t link;
    Octets octets;

    friend std::ostream& operator<<(std::ostream& out, const Tunnel& tunnel) { return out << tunnel.name; }
};

std::vector<Tunnel> tunnels()
{
    const Octets pppoe = big().u16(0x1100).u16(7).u16(47).u16(0x0021).add(inner());
    const Octets pptp = big().u16(0x3081).u16(0x880B).u16(49).u16(1).u32(2).u32(3).u32(0xFF030021);
    const Octets gtpExtended =
        big().u8(0x34).u8(255).u16(4 + 4 + 45).u32(1).u16(9).u8(0).u8(0x85).u8(1).u16(0).u8(0);
    std::vector<Tunnel> all{
        {"one MPLS label", 1, ethernet(kMpls).u32(kBottomLabel).add(inner())},
        {"an MPLS stack", 1, ethernet(kMpls).u32(kLabel).u32(kLabel).u32(kBottomLabel).add(inner())},
        {"a pseudowire with a control word", 1, ethernet(kMpls).u32(kBottomLabel).u32(0).add(frame())},
        {"a pseudowire without one", 1, ethernet(kMpls).u32(kBottomLabel).add(frame())},
        {"MPLS in IP", 1, inIpv4(137, big().u32(kBottomLabel).add(inner()))},
        {"PPPoE", 1, ethernet(0x8864).add(pppoe)},
        {"PPPoE as link type", 51, pppoe},
        {"PPP without framing", 9, big().u16(0x0021).add(inner())},
        {"PPP in HDLC-like framing", 50, big().u32(0xFF030021).add(inner())},
        {"PPP with a compressed protocol field", 9, big().u8(0x21).add(inner())},
        {"PPP with MPLS", 9, big().u32(0xFF030281).u32(kBottomLabel).add(inner())},
        {"PPP of pppd", 166, big().u16(0x0103).u16(0x0021).add(inner())},
        {"PPP with a direction", 204, big().u8(1).u32(0xFF030021).add(inner())},
        {"Cisco HDLC", 104, big().u32(0x0F000800).add(inner())},
        {"Cisco HDLC where PPP could be", 50, big().u32(0x8F000800).add(inner())},
        {"Cisco HDLC with a direction", 205, big().u8(0).u32(0x0F000800).add(inner())},
        {"IP over InfiniBand", 242, big().repeat(0, 40).u16(kIpv4).u16(0).add(inner())},
        {"GRE", 1, inIpv4(47, big().u16(0).u16(kIpv4).add(inner()))},
        {"GRE with all fields", 1, inIpv4(47, big().u16(0xB000).u16(kIpv4).repeat(0xEE, 12).add(inner()))},
        {"GRE with Ethernet", 1, inIpv6(47, big().u16(0x2000).u16(kBridging).u32(1).add(frame()))},
        {"GRE of PPTP", 1, inIpv4(47, Octets(pptp).add(inner()))},
        {"IPv4 in IPv4", 1, inIpv4(4, inner())},
        {"IPv4 in IPv6", 1, inIpv6(4, inner())},
        {"EtherIP", 1, inIpv4(97, big().u16(0x3000).add(frame()))},
        {"Ethernet in SRv6", 1, inIpv6(143, frame())},
        {"VXLAN", 1, inUdp(4'789, big().u32(0x08000000).u32(0x00002A00).add(frame()))},
        {"VXLAN with a group policy", 1, inUdp(8'472, big().u32(0x88000007).u32(0x2A00).add(frame()))},
        {"Geneve", 1, inUdp(6'081, big().u16(0).u16(kBridging).u32(0x2A00).add(frame()))},
        {"Geneve with options and no Ethernet", 1,
         inUdp(6'081, big().u16(0x0200).u16(kIpv4).u32(0x2A00).repeat(0xEE, 8).add(inner()))},
        {"GTP-U", 1, inUdp(2'152, big().u8(0x30).u8(255).u16(45).u32(1).add(inner()))},
        {"GTP-U with a sequence number", 1,
         inUdp(2'152, big().u8(0x32).u8(255).u16(49).u32(1).u32(0x00090000).add(inner()))},
        {"GTP-U with an extension header", 1, inUdp(2'152, Octets(gtpExtended).add(inner()))},
    };
    for (Tunnel& tunnel : all)
        tunnel.octets.repeat(0xFF, kTrailer);
    return all;
}

class EveryTunnel : public ::testing::TestWithParam<Tunnel> {
protected:
    LinkType link() const { return static_cast<LinkType>(GetParam().link); }
};

TEST_P(EveryTunnel, IsOpenedToTheInnermostSegment)
{
    const Octets& octets = GetParam().octets;
    const Decoded d = decodeAs(link(), octets.bytes(), octets.size());
    ASSERT_EQ(d.outcome, Outcome::Tcp);
    EXPECT_EQ(text(d.source), "192.168.7.1");
    EXPECT_EQ(text(d.destination), "192.168.7.2");
    EXPECT_EQ(d.hopLimit, 9);
    EXPECT_EQ(d.identification, 0x7777);
    EXPECT_EQ(d.trafficClass, 0);
    EXPECT_EQ(d.tcp.sequence, 1'000U);
    EXPECT_EQ(d.payloadOffset, octets.size() - kTrailer - kPayload);
    EXPECT_EQ(d.payloadLength, kPayload) << "the inner length bounds it";
    std::uint32_t end = layers(d).front().offset;
    for (const Layer& layer : layers(d)) {
        EXPECT_GE(layer.offset, end);
        end = layer.offset + layer.length;
    }
}

TEST_P(EveryTunnel, EveryCutIsAnswered)
{
    const Octets& octets = GetParam().octets;
    const std::size_t fixedHeaderEnd = octets.size() - kTrailer - kPayload;
    for (std::size_t size = 0; size < octets.size(); ++size) {
        const Decoded cut = decodeAs(link(), octets.bytes().first(size), octets.size());
        EXPECT_EQ(cut.outcome == Outcome::Tcp, size >= fixedHeaderEnd) << size;
        const Decoded shorter = decodeAs(link(), octets.bytes().first(size), size);
        EXPECT_EQ(shorter.outcome == Outcome::Tcp, size >= fixedHeaderEnd) << size;
        for (const Decoded& d : {cut, shorter})
            for (const Layer& layer : layers(d))
                EXPECT_LE(layer.offset + layer.length, size);
    }
}

TEST_P(EveryTunnel, NoDamageLeadsOutsideTheFrame)
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same each time
    const Bytes sound = GetParam().octets.bytes();
    for (int round = 0; round < 2'000; ++round) {
        std::vector<std::byte> damaged(sound.begin(), sound.end());
        for (int i = 0; i < 3; ++i)
            damaged[random() % damaged.size()] = static_cast<std::byte>(random());
        const Decoded d = decodeAs(link(), damaged, damaged.size());
        ASSERT_LE(d.layerCount, kMaximumLayers);
        for (const Layer& layer : layers(d))
            ASSERT_LE(layer.offset + layer.length, damaged.size());
        EXPECT_TRUE(d.payloadCaptured == 0 || d.payloadOffset + d.payloadCaptured <= damaged.size());
    }
}

INSTANTIATE_TEST_SUITE_P(Tunnel, EveryTunnel, ValuesIn(tunnels()));

TEST(Tunnel, LayersAreNamedOutermostFirst)
{
    const Octets vxlan = inUdp(4'789, big().u32(0x08000000).u32(0x2A00).add(frame()));
    EXPECT_THAT(protocols(decodeEthernet(vxlan)),
                ElementsAre(Protocol::Ethernet, Protocol::Ipv4, Protocol::Udp, Protocol::Vxlan,
                            Protocol::Ethernet, Protocol::Ipv4, Protocol::Tcp, Protocol::Payload));
}

TEST(Tunnel, Ipv6InIpv4KeepsNothingOfTheOuterHeader)
{
    const Octets six = ipv6(6, 20).add(tcp());
    const Octets authenticated = big().u16(1).u8(2).u8(1).repeat(0xEE, 2 + 1 + 9).add(six);
    const Octets origin = big().u16(0).repeat(0xEE, 6).add(six);
    for (const Octets& octets :
         {inIpv4(41, six), inUdp(3'544, six), inUdp(3'544, origin), inUdp(3'544, authenticated)}) {
        const Decoded d = decodeEthernet(octets);
        ASSERT_EQ(d.outcome, Outcome::Tcp);
        EXPECT_EQ(text(d.source), "fd00::1");
        EXPECT_EQ(text(d.destination), "fd00::2");
        EXPECT_EQ(d.hopLimit, 63);
        EXPECT_EQ(d.identification, 0);
    }
}

TEST(Tunnel, k2_p37_EightMayBeInOneAnotherAndNoMore)
{
    for (const std::size_t depth : {1U, 8U, 9U, 60U}) {
        Octets packet = inner();
        for (std::size_t i = 0; i < depth; ++i)
            packet = std::move(ipv4(4, static_cast<std::uint16_t>(20 + packet.size())).add(packet));
        const Decoded d = decodeAs(LinkType::Raw, packet.bytes(), packet.size());
        EXPECT_EQ(d.outcome, depth <= 8 ? Outcome::Tcp : Outcome::TooDeep) << depth;
    }
}

TEST(Tunnel, ALabelStackHasALimit)
{
    for (const std::size_t labels : {16U, 17U, 1'000U}) {
        Octets octets = ethernet(kMpls);
        for (std::size_t i = 1; i < labels; ++i)
            octets.u32(kLabel);
        const Decoded d = decodeEthernet(octets.u32(kBottomLabel).add(inner()));
        EXPECT_EQ(d.outcome, labels <= 16 ? Outcome::Tcp : Outcome::TooDeep) << labels;
    }
}

TEST(Tunnel, APublicAddressThatReadsLikeAnEtherTypeIsStillIpInMpls)
{
    // 8.0.45.1, where an Ethernet frame would say IPv4
    Octets ip = big().u16(0x4500).u16(40).u32(0).u8(9).u8(6).u16(0).u32(0x08002D01).u32(0xC0A80702);
    const Decoded d = decodeEthernet(ethernet(kMpls).u32(kBottomLabel).add(ip).add(tcp()));
    ASSERT_EQ(d.outcome, Outcome::Tcp);
    EXPECT_EQ(text(d.source), "8.0.45.1");
}

TEST(Tunnel, AMacAddressThatReadsLikeIpIsStillAPseudowire)
{
    for (const std::uint8_t first : {std::uint8_t{0x44}, std::uint8_t{0x68}}) {
        Octets octets = ethernet(kMpls).u32(kBottomLabel).u8(first).repeat(0xFE, 11).u16(kIpv4);
        EXPECT_EQ(decodeEthernet(octets.add(inner())).outcome, Outcome::Tcp) << +first;
    }
}

TEST(Tunnel, WhatOnlyUsesATunnelsPortIsPlainUdp)
{
    for (const auto port : std::initializer_list<std::uint16_t>{4'789, 8'472, 6'081, 2'152, 3'544}) {
        for (const std::string_view payload :
             {"", "GET", "GET / HTTP/1.1\r\nHost: lifeline.example\r\n\r\n"}) {
            const Decoded d = decodeEthernet(inUdp(port, big().text(payload)));
            EXPECT_EQ(d.outcome, Outcome::NotTcp) << port << " " << payload;
        }
    }
}

TEST(Tunnel, MessagesOfTheTunnelItselfAreNoSegments)
{
    const Octets gtpEcho = inUdp(2'152, big().u8(0x32).u8(1).u16(4).u32(0).u32(0));
    const Octets pptpAcknowledgment = inIpv4(47, big().u16(0x2081).u16(0x880B).u16(0).u16(1).u32(3));
    const Octets greKeepAlive = inIpv4(47, big().u16(0).u16(0));
    const Octets discovery = ethernet(0x8863).u16(0x1109).u16(0).u16(4).u32(0x01010000).repeat(0, 36);
    const Octets termination = ethernet(0x8864).u16(0x11A7).u16(7).u16(0).repeat(0, 40);
    const Octets lcp = ethernet(0x8864).u16(0x1100).u16(7).u16(10).u16(0xC021).u64(0).repeat(0, 30);
    for (const Octets& octets : {gtpEcho, pptpAcknowledgment, greKeepAlive, discovery, termination, lcp})
        EXPECT_EQ(decodeEthernet(octets).outcome, Outcome::NotTcp);
}

TEST(Tunnel, FragmentsOfATunnelOrInATunnelAreFragments)
{
    const Octets vxlan = big().u16(50'000).u16(4'789).u16(2'000).u16(0).u64(0x0800000000002A00).add(frame());
    const Octets gre = big().u16(0).u16(kIpv4).add(inner());
    Octets innerFragment = big().u16(0x4500).u16(40).u16(1).u16(0x2000).u8(9).u8(6).u16(0).u64(0).add(tcp());
    const auto fragment = [](std::uint8_t protocol, std::uint16_t place, const Octets& payload) {
        const auto total = static_cast<std::uint16_t>(20 + payload.size());
        return ethernet(kIpv4).add(ipv4(protocol, total, place)).add(payload);
    };
    EXPECT_EQ(decodeEthernet(fragment(17, 0x2000, vxlan)).outcome, Outcome::Fragment);
    EXPECT_EQ(decodeEthernet(fragment(17, 0x0010, vxlan)).outcome, Outcome::NotTcp) << "ports are unknown";
    EXPECT_EQ(decodeEthernet(fragment(47, 0x2000, gre)).outcome, Outcome::Fragment);
    EXPECT_EQ(decodeEthernet(fragment(4, 0x0010, inner())).outcome, Outcome::Fragment);
    EXPECT_EQ(decodeEthernet(inIpv4(4, innerFragment)).outcome, Outcome::Fragment);
}

TEST(Tunnel, AnExtensionHeaderOfNoLengthIsMalformed)
{
    const Octets gtp = big().u8(0x34).u8(255).u16(53).u32(1).u32(0x00090085).u32(0).add(inner());
    EXPECT_EQ(decodeEthernet(inUdp(2'152, gtp)).outcome, Outcome::Malformed);
}

} // namespace
} // namespace lifeline::packet
