// Link types that few captures have: older local networks, and headers that a capturing system puts before
// the frame. Their numbers and layouts are those of https://www.tcpdump.org/linktypes.html.
#include "core/packet/walk.h"

namespace lifeline::packet {

/// LLC in an FDDI frame (ISO 9314-2 §7); other frames manage the ring.
void Walk::fddi(std::size_t at)
{
    constexpr std::size_t kLength = 13; // frame control, two addresses
    constexpr unsigned kFormat = 0x70;
    constexpr unsigned kLlc = 0x50;
    if (!header(Protocol::Fddi, at, kLength))
        return;
    if ((u8(m_frame + at) & kFormat) != kLlc)
        return notTcp(Protocol::Other, at + kLength);
    llc(at + kLength);
}

/// LLC in a token ring frame, behind a route where there is one (IEEE 802.5 §3.2).
void Walk::tokenRing(std::size_t at)
{
    constexpr std::size_t kFixed = 14; // access control, frame control, two addresses
    constexpr unsigned kFrameType = 0xC0;
    constexpr unsigned kLlc = 0x40;
    constexpr unsigned kHasRoute = 0x80; // of the source address
    constexpr unsigned kRouteLength = 0x1F;
    if (!has(at, kFixed))
        return;
    std::size_t length = kFixed;
    if ((u8(m_frame + at + 8) & kHasRoute) != 0) {
        if (!has(at + kFixed, 2))
            return;
        length += u8(m_frame + at + kFixed) & kRouteLength;
    }
    if (!header(Protocol::TokenRing, at, length))
        return;
    if ((u8(m_frame + at + 1) & kFrameType) != kLlc)
        return notTcp(Protocol::Other, at + length);
    llc(at + length);
}

/// Multiprotocol over frame relay (RFC 2427 §3), or Cisco's way: an EtherType behind the address.
void Walk::frameRelay(std::size_t at)
{
    constexpr std::size_t kAddress = 2;
    constexpr unsigned kLastOctet = 0x01;
    constexpr std::uint8_t kUnnumbered = 0x03;
    if (!has(at, kAddress + 2))
        return;
    if ((u8(m_frame + at + 1) & kLastOctet) == 0)
        return unsupported(Protocol::FrameRelay, at); // three or four octets of address
    std::size_t length = kAddress;
    if (u8(m_frame + at + length) != kUnnumbered) {
        const std::uint16_t type = u16(m_frame + at + length);
        if (header(Protocol::FrameRelay, at, length + 2))
            cookedProtocol(type, at + length + 2);
        return;
    }
    ++length;
    if (u8(m_frame + at + length) == 0) // padding
        ++length;
    if (!header(Protocol::FrameRelay, at, length + 1))
        return;
    const std::size_t payload = at + length + 1;
    switch (u8(m_frame + at + length)) { // NLPID
    case 0xCC:
        return ipv4(payload);
    case 0x8E:
        return ipv6(payload);
    case 0x80: { // SNAP: three octets of organisation, an EtherType
        constexpr std::size_t kSnap = 5;
        if (has(payload, kSnap))
            etherType(u16(m_frame + payload + 3), payload + kSnap);
        return;
    }
    default:
        return notTcp(Protocol::Other, payload);
    }
}

/// What Linux's netfilter logs: attributes, one of which is the packet. Their numbers are in the byte order
/// of the machine that captured, which the first length betrays.
void Walk::netfilterLog(std::size_t at)
{
    constexpr std::size_t kFixed = 4; // family, version, group
    constexpr std::size_t kAttribute = 4; // length, type
    constexpr std::uint16_t kPayload = 9; // NFULA_PAYLOAD
    if (!has(at, kFixed + kAttribute))
        return;
    const std::size_t start = at;
    at += kFixed;
    const bool isBig = u8(m_frame + at) == 0; // no first attribute is 256 octets long
    const auto number = [&](std::size_t place) {
        return isBig ? u16(m_frame + place) : littleEndian<std::uint16_t>(m_frame + place);
    };
    while (has(at, kAttribute)) {
        const std::size_t length = number(at);
        if (length < kAttribute) {
            m_out.outcome = Outcome::Malformed;
            return;
        }
        if ((number(at + 2) & 0x7FFFU) == kPayload) {
            if (!layer(Protocol::NetfilterLog, start, at + kAttribute - start))
                return;
            endAt(at + length);
            return rawIp(at + kAttribute);
        }
        at += (length + 3) / 4 * 4;
    }
}

/// Apple's pktap: a header with the link type of what follows.
void Walk::pktap(std::size_t at)
{
    constexpr std::size_t kSmallest = 12; // length, kind of record, link type
    constexpr std::uint32_t kPacket = 1;
    if (!has(at, kSmallest))
        return;
    const auto length = littleEndian<std::uint32_t>(m_frame + at);
    if (length < kSmallest) {
        m_out.outcome = Outcome::Malformed;
        return;
    }
    const auto record = littleEndian<std::uint32_t>(m_frame + at + 4);
    const auto link = static_cast<LinkType>(littleEndian<std::uint32_t>(m_frame + at + 8));
    if (!header(Protocol::Pktap, at, length))
        return;
    if (record != kPacket)
        return notTcp(Protocol::Other, at + length);
    if (enterTunnel())
        this->link(link, at + length);
}

/// Per-packet information, with the link type of what follows.
void Walk::perPacketInformation(std::size_t at)
{
    constexpr std::size_t kSmallest = 8;
    if (!has(at, kSmallest))
        return;
    const std::size_t length = littleEndian<std::uint16_t>(m_frame + at + 2);
    if (u8(m_frame + at) != 0 || length < kSmallest) {
        m_out.outcome = Outcome::Malformed;
        return;
    }
    const auto link = static_cast<LinkType>(littleEndian<std::uint32_t>(m_frame + at + 4));
    if (header(Protocol::PerPacketInformation, at, length) && enterTunnel())
        this->link(link, at + length);
}

/// 802.11 behind a Prism or an AVS header; either may stand where the other is announced.
void Walk::prism(std::size_t at)
{
    constexpr std::size_t kSmallest = 8;
    constexpr std::uint32_t kAvs = 0x80211000; // the last digit is the version
    if (!has(at, kSmallest))
        return;
    const bool isAvs = (u32(m_frame + at) & 0xFFFFFFF0U) == kAvs;
    std::uint32_t length = littleEndian<std::uint32_t>(m_frame + at + 4);
    if (isAvs || length > UINT16_MAX)
        length = u32(m_frame + at + 4);
    if (length < kSmallest) {
        m_out.outcome = Outcome::Malformed;
        return;
    }
    if (header(Protocol::Prism, at, length))
        ieee80211(at + length, HeaderPadding::None);
}

} // namespace lifeline::packet
