// What comes before IP: link types, VLAN tags, LLC.
#include "core/packet/walk.h"

namespace lifeline::packet {
namespace {

constexpr unsigned kMostVlanTags = 16;
constexpr std::uint16_t kEtherTypeIpv4 = 0x0800;
constexpr std::uint16_t kEtherTypeIpv6 = 0x86DD;
constexpr std::uint8_t kHdlcControl = 0x03; ///< RFC 1662 §3.1

} // namespace

void Walk::link(LinkType type, std::size_t at)
{
    switch (type) {
    case LinkType::Ethernet:
        return ethernet(at);
    case LinkType::LinuxSll:
        return linuxSll(at);
    case LinkType::LinuxSll2:
        return linuxSll2(at);
    case LinkType::Null:
    case LinkType::Loop:
        return loopback(at);
    case LinkType::Raw:
    case LinkType::Raw12:
    case LinkType::Raw14:
    case LinkType::Ipv4:
    case LinkType::Ipv6:
        return rawIp(at);
    default:
        break;
    }
    // The numbers are those of https://www.tcpdump.org/linktypes.html.
    switch (static_cast<std::uint32_t>(type)) {
    case 9: // PPP
    case 50: // PPP in HDLC-like framing
        return ppp(at);
    case 104:
        return ciscoHdlc(at);
    case 51:
        return pppoe(at);
    case 166: // the direction stands where the HDLC address does
        return ppp(m_captured > at + 1 && u8(m_frame + at + 1) == kHdlcControl ? at + 2 : at + 1);
    case 204: // the direction stands before the HDLC address
        return ppp(at + 1);
    case 205:
        return ciscoHdlc(at + 1);
    case 105:
        return ieee80211(at, HeaderPadding::None);
    case 127:
        return radiotap(at);
    case 119:
    case 163:
        return prism(at);
    case 192:
        return perPacketInformation(at);
    case 6:
        return tokenRing(at);
    case 10:
        return fddi(at);
    case 107:
        return frameRelay(at);
    case 239:
        return netfilterLog(at);
    case 149: // as macOS once numbered it
    case 258:
        return pktap(at);
    case 242:
        return ipOverInfiniband(at);
    default:
        break;
    }
    m_out.unsupportedLinkType = type;
    unsupported(Protocol::Other, at);
}

void Walk::ethernet(std::size_t at)
{
    constexpr std::size_t kLength = 14;
    if (!header(Protocol::Ethernet, at, kLength))
        return;
    etherType(u16(m_frame + at + 12), at + kLength);
}

// https://www.tcpdump.org/linktypes/LINKTYPE_LINUX_SLL.html
void Walk::linuxSll(std::size_t at)
{
    constexpr std::size_t kLength = 16;
    if (header(Protocol::LinuxSll, at, kLength))
        cookedProtocol(u16(m_frame + at + 14), at + kLength);
}

// https://www.tcpdump.org/linktypes/LINKTYPE_LINUX_SLL2.html
void Walk::linuxSll2(std::size_t at)
{
    constexpr std::size_t kLength = 20;
    if (header(Protocol::LinuxSll2, at, kLength))
        cookedProtocol(u16(m_frame + at), at + kLength);
}

void Walk::cookedProtocol(std::uint16_t protocol, std::size_t at)
{
    constexpr std::uint16_t kLlc = 4; // ETH_P_802_2
    if (protocol == kLlc)
        return llc(at);
    if (protocol < kSmallestEtherType)
        return notTcp(Protocol::Other, at);
    etherType(protocol, at);
}

/// RFC 4391 §6, behind the 40 octets that libpcap puts before it.
void Walk::ipOverInfiniband(std::size_t at)
{
    constexpr std::size_t kLength = 44;
    if (header(Protocol::IpOverInfiniband, at, kLength))
        etherType(u16(m_frame + at + 40), at + kLength);
}

/// The address family is in the byte order of the machine that captured, whichever that was.
void Walk::loopback(std::size_t at)
{
    constexpr std::size_t kLength = 4;
    if (!header(Protocol::Loopback, at, kLength))
        return;
    std::uint32_t family = littleEndian<std::uint32_t>(m_frame + at);
    if (family > 0xFFFF)
        family = u32(m_frame + at);
    switch (family) {
    case 2:
        return ipv4(at + kLength);
    case 10: // Linux
    case 24: // NetBSD, OpenBSD
    case 28: // FreeBSD
    case 30: // macOS
        return ipv6(at + kLength);
    default:
        return notTcp(Protocol::Other, at + kLength);
    }
}

void Walk::rawIp(std::size_t at)
{
    if (m_captured <= at) {
        m_out.outcome = Outcome::Truncated;
        return;
    }
    switch (u8(m_frame + at) >> 4) {
    case 4:
        return ipv4(at);
    case 6:
        return ipv6(at);
    default:
        m_out.outcome = Outcome::Malformed;
    }
}

void Walk::etherType(std::uint16_t type, std::size_t at)
{
    for (unsigned tags = 0;; ++tags) {
        if (type == kEtherTypeIpv4)
            return ipv4(at);
        if (type == kEtherTypeIpv6)
            return ipv6(at);
        if (type != 0x8100 && type != 0x88A8 && type != 0x9100)
            break;
        constexpr std::size_t kTag = 4;
        if (tags == kMostVlanTags) {
            m_out.outcome = Outcome::TooDeep;
            return;
        }
        if (!header(Protocol::Vlan, at, kTag))
            return;
        type = u16(m_frame + at + 2);
        at += kTag;
    }
    if (type < kSmallestEtherType)
        return llc(at);
    switch (type) {
    case 0x0806:
        return notTcp(Protocol::Arp, at);
    case 0x8847:
    case 0x8848:
        return mpls(at);
    case 0x8863: // discovery, before there is a session
        return notTcp(Protocol::Pppoe, at);
    case 0x8864:
        return pppoe(at);
    case 0x880B:
        return ppp(at);
    case 0x88E5:
        return unsupported(Protocol::MacSec, at);
    case 0x88E7:
        return unsupported(Protocol::ProviderBackbone, at);
    case 0x894F:
        return unsupported(Protocol::Nsh, at);
    case 0x6558: // transparent Ethernet bridging
        return innerEthernet(at);
    default:
        return notTcp(Protocol::Other, at);
    }
}

/// IEEE 802.2; IP comes in it with a SNAP header (RFC 1042).
void Walk::llc(std::size_t at)
{
    constexpr std::size_t kSnap = 8;
    constexpr std::uint32_t kSnapUnnumbered = 0xAAAA03;
    constexpr std::uint32_t kOrganisationZero = 0x03000000;
    if (at + kSnap > m_captured || u32(m_frame + at) >> 8 != kSnapUnnumbered
        || u32(m_frame + at + 2) != kOrganisationZero)
        return notTcp(Protocol::Llc, at);
    const std::uint16_t type = u16(m_frame + at + 6);
    if (type < kSmallestEtherType)
        return notTcp(Protocol::Llc, at);
    if (layer(Protocol::Llc, at, kSnap))
        etherType(type, at + kSnap);
}

} // namespace lifeline::packet
