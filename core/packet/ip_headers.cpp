// IPv4, IPv6 and what IP carries.
#include "core/packet/walk.h"

#include <bit>
#include <cstring>

namespace lifeline::packet {
namespace {

constexpr unsigned kMostExtensionHeaders = 32;

/// UDP is not here: its first fragment's ports tell more.
bool mayHoldSegment(std::uint8_t protocol)
{
    constexpr std::array<std::uint8_t, 8> kProtocols{4, 6, 41, 47, 51, 97, 137, 143};
    return std::find(kProtocols.begin(), kProtocols.end(), protocol) != kProtocols.end();
}

/// Written in two steps of eight octets, as it is read: a read waits for narrower writes.
void takeV4(const std::byte* at, IpAddress& to)
{
    constexpr std::uint64_t kFirst = 0;
    constexpr std::array<std::uint8_t, 4> kMapped{0, 0, 0xFF, 0xFF}; // RFC 4291 §2.5.5.2
    std::array<std::uint32_t, 2> words{std::bit_cast<std::uint32_t>(kMapped), 0};
    std::memcpy(&words[1], at, 4);
    const auto second = std::bit_cast<std::uint64_t>(words);
    std::memcpy(to.octets.data(), &kFirst, 8);
    std::memcpy(to.octets.data() + 8, &second, 8);
}

} // namespace

// RFC 791 §3.1
void Walk::ipv4(std::size_t at)
{
    constexpr std::size_t kSmallest = 20;
    if (!has(at, kSmallest))
        return;
    const std::byte* ip = m_frame + at;
    const std::size_t length = (u8(ip) & 0xFU) * 4U;
    if (u8(ip) >> 4 != 4 || length < kSmallest) {
        m_out.outcome = Outcome::Malformed;
        return;
    }
    if (!header(Protocol::Ipv4, at, length))
        return;
    const std::uint16_t total = u16(ip + 2);
    // Zero is what segmentation offload leaves there: the frame's own length counts.
    if (total != 0) {
        if (total < length) {
            m_out.outcome = Outcome::Malformed;
            return;
        }
        endAt(std::uint64_t{at} + total);
    }
    takeV4(ip + 12, m_out.source);
    takeV4(ip + 16, m_out.destination);
    m_out.trafficClass = u8(ip + 1);
    m_out.identification = u16(ip + 4);
    m_out.hopLimit = u8(ip + 8);
    constexpr unsigned kMoreFragments = 0x2000;
    constexpr unsigned kOffset = 0x1FFF; // in units of 8 octets
    const unsigned offset = u16(ip + 6) & kOffset;
    const bool more = (u16(ip + 6) & kMoreFragments) != 0;
    m_isFragment = more || offset != 0;
    m_isLaterFragment = offset != 0;
    if (m_isFragment)
        noteFragment({4, u8(ip + 9), more, u16(ip + 4), offset * 8}, at + length);
    ipPayload(u8(ip + 9), at + length);
}

// RFC 8200 §3
void Walk::ipv6(std::size_t at)
{
    constexpr std::size_t kLength = 40;
    if (!header(Protocol::Ipv6, at, kLength))
        return;
    const std::byte* ip = m_frame + at;
    if (u8(ip) >> 4 != 6) {
        m_out.outcome = Outcome::Malformed;
        return;
    }
    // Zero is a jumbogram (RFC 2675) or segmentation offload.
    if (const std::uint16_t payload = u16(ip + 4); payload != 0)
        endAt(std::uint64_t{at} + kLength + payload);
    std::memcpy(m_out.source.octets.data(), ip + 8, 16);
    std::memcpy(m_out.destination.octets.data(), ip + 24, 16);
    m_out.trafficClass = static_cast<std::uint8_t>(u16(ip) >> 4);
    m_out.identification = 0; // an outer IPv4 header may have left its own
    m_out.hopLimit = u8(ip + 7);
    ipv6Payload(u8(ip + 6), at + kLength);
}

// RFC 8200 §4
void Walk::ipv6Payload(std::uint8_t next, std::size_t at)
{
    constexpr std::size_t kSmallest = 8;
    for (unsigned count = 0;; ++count) {
        const bool isFragmentHeader = next == 44;
        const bool hasOptions =
            next == 0 || next == 43 || next == 60 || next == 135 || next == 139 || next == 140;
        if (!isFragmentHeader && !hasOptions)
            return ipPayload(next, at);
        if (m_isFragment) // what follows is the middle of something
            return end(Outcome::Fragment, Protocol::Payload, at);
        if (count == kMostExtensionHeaders) {
            m_out.outcome = Outcome::TooDeep;
            return;
        }
        if (!has(at, kSmallest))
            return;
        const std::size_t length = isFragmentHeader ? kSmallest : (u8(m_frame + at + 1) + std::size_t{1}) * 8;
        if (!header(Protocol::Ipv6Extension, at, length))
            return;
        if (isFragmentHeader) {
            constexpr unsigned kMoreFragments = 1;
            constexpr unsigned kOffset = 0xFFF8; // in octets
            const unsigned offset = u16(m_frame + at + 2) & kOffset;
            const bool more = (u16(m_frame + at + 2) & kMoreFragments) != 0;
            m_isFragment = more || offset != 0;
            m_isLaterFragment = offset != 0;
            if (m_isFragment)
                noteFragment({6, u8(m_frame + at), more, u32(m_frame + at + 4), offset}, at + length);
        }
        next = u8(m_frame + at);
        at += length;
    }
}

void Walk::noteFragment(Fragment fragment, std::size_t payload)
{
    fragment.payloadOffset = static_cast<std::uint32_t>(payload);
    fragment.payloadLength = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(m_wire - std::min<std::uint64_t>(payload, m_wire), UINT16_MAX));
    m_out.fragment = fragment;
}

void Walk::ipPayload(std::uint8_t protocol, std::size_t at)
{
    if (m_isFragment && mayHoldSegment(protocol))
        return end(Outcome::Fragment, Protocol::Payload, at);
    switch (protocol) {
    case 6:
        return tcp(at);
    case 17:
        return udp(at);
    case 1:
        return icmp(4, at);
    case 58:
        return icmp(6, at);
    case 132:
        return notTcp(Protocol::Sctp, at);
    case 4: // RFC 2003
        return innerIp(4, at);
    case 41: // RFC 4213
        return innerIp(6, at);
    case 47:
        return gre(at);
    case 50:
        return unsupported(Protocol::Esp, at);
    case 51:
        return authentication(at);
    case 97:
        return etherIp(at);
    case 115:
        return unsupported(Protocol::L2tp, at);
    case 137: // RFC 4023
        return mpls(at);
    case 143: // RFC 8986 §10.1
        return innerEthernet(at);
    default:
        return notTcp(Protocol::Other, at);
    }
}

/// What an error quotes is no segment of this frame: the outcome stays NotTcp.
void Walk::icmp(std::uint8_t version, std::size_t at)
{
    if (!m_isLaterFragment && at < m_captured)
        m_out.icmpError = decodeIcmpError({m_frame + at, m_captured - at}, version);
    notTcp(version == 4 ? Protocol::Icmp : Protocol::Icmp6, at);
}

void Walk::innerEthernet(std::size_t at)
{
    if (enterTunnel())
        ethernet(at);
}

void Walk::innerIp(std::uint8_t version, std::size_t at)
{
    if (!enterTunnel())
        return;
    if (version == 4)
        ipv4(at);
    else
        ipv6(at);
}

/// RFC 3378 §3.
void Walk::etherIp(std::size_t at)
{
    constexpr std::size_t kLength = 2;
    constexpr std::uint8_t kVersion = 3;
    if (!header(Protocol::EthernetInIp, at, kLength))
        return;
    if (u8(m_frame + at) >> 4 != kVersion)
        return unsupported(Protocol::EthernetInIp, at + kLength);
    innerEthernet(at + kLength);
}

/// An authentication header hides nothing (RFC 4302 §2).
void Walk::authentication(std::size_t at)
{
    constexpr std::size_t kSmallest = 12;
    if (!has(at, kSmallest))
        return;
    const std::size_t length = (u8(m_frame + at + 1) + std::size_t{2}) * 4;
    if (length < kSmallest) {
        m_out.outcome = Outcome::Malformed;
        return;
    }
    // The layers' limit ends a chain of these, also where each calls the next.
    if (header(Protocol::Ipv6Extension, at, length))
        ipv6Payload(u8(m_frame + at), at + length);
}

} // namespace lifeline::packet
