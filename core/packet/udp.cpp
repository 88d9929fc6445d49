// UDP (RFC 768) and the tunnels in it, which their well-known ports betray.
#include "core/packet/walk.h"

namespace lifeline::packet {
namespace {

constexpr std::uint16_t kVxlan = 4789;
constexpr std::uint16_t kVxlanOfLinux = 8472; ///< what Linux used before the number was assigned
constexpr std::uint16_t kGeneve = 6081;
constexpr std::uint16_t kGtpU = 2152;
constexpr std::uint16_t kL2tp = 1701;
constexpr std::uint16_t kTeredo = 3544;

bool isTunnelPort(std::uint16_t port)
{
    return port == kVxlan || port == kVxlanOfLinux || port == kGeneve || port == kGtpU || port == kL2tp
        || port == kTeredo;
}

} // namespace

void Walk::udp(std::size_t at)
{
    if (m_isLaterFragment)
        return notTcp(Protocol::Payload, at);
    constexpr std::size_t kLength = 8;
    if (!header(Protocol::Udp, at, kLength))
        return;
    // Zero is a jumbogram (RFC 2675) or segmentation offload.
    if (const std::uint16_t length = u16(m_frame + at + 4); length >= kLength)
        endAt(std::uint64_t{at} + length);
    for (const std::uint16_t port : {u16(m_frame + at + 2), u16(m_frame + at)})
        if (isTunnelPort(port))
            return udpTunnel(port, at + kLength);
    notTcp(Protocol::Payload, at + kLength);
}

/// Anyone may use these ports: what does not look like the tunnel is plain UDP.
void Walk::udpTunnel(std::uint16_t port, std::size_t at)
{
    if (m_isFragment)
        return end(Outcome::Fragment, Protocol::Payload, at);
    constexpr std::size_t kSmallest = 8; // of all these tunnels' headers
    if (at + kSmallest > m_wire)
        return notTcp(Protocol::Payload, at);
    if (!has(at, kSmallest))
        return;
    switch (port) {
    case kVxlan:
    case kVxlanOfLinux:
        return vxlan(at);
    case kGeneve:
        return geneve(at);
    case kGtpU:
        return gtpU(at);
    case kTeredo:
        return teredo(at);
    default:
        return unsupported(Protocol::L2tp, at);
    }
}

/// RFC 7348 §5, also with the group policy extension's bit.
void Walk::vxlan(std::size_t at)
{
    constexpr std::size_t kLength = 8;
    constexpr std::uint8_t kHasIdentifier = 0x08;
    constexpr std::uint8_t kHasGroupPolicy = 0x80;
    if ((u8(m_frame + at) & ~kHasGroupPolicy) != kHasIdentifier)
        return notTcp(Protocol::Payload, at);
    if (header(Protocol::Vxlan, at, kLength))
        innerEthernet(at + kLength);
}

/// RFC 8926 §3.4.
void Walk::geneve(std::size_t at)
{
    constexpr std::size_t kFixed = 8;
    const unsigned versionAndOptions = u8(m_frame + at);
    const std::size_t length = kFixed + (versionAndOptions & 0x3FU) * std::size_t{4};
    const std::uint16_t type = u16(m_frame + at + 2);
    if (versionAndOptions >> 6 != 0 || type < kSmallestEtherType || at + length > m_wire)
        return notTcp(Protocol::Payload, at);
    constexpr std::uint16_t kEthernet = 0x6558; // etherType() counts that tunnel
    if (header(Protocol::Geneve, at, length) && (type == kEthernet || enterTunnel()))
        etherType(type, at + length);
}

/// 3GPP TS 29.281 §5.1 and §5.2.
void Walk::gtpU(std::size_t at)
{
    constexpr std::size_t kFixed = 8;
    constexpr std::uint8_t kUserData = 255;
    const unsigned flags = u8(m_frame + at);
    const bool isVersion1 = (flags & 0xF0U) == 0x30;
    if (!isVersion1)
        return notTcp(Protocol::Payload, at);
    if (u8(m_frame + at + 1) != kUserData) // echo, error indication, end marker
        return notTcp(Protocol::GtpU, at);
    endAt(std::uint64_t{at} + kFixed + u16(m_frame + at + 2));

    std::size_t length = kFixed;
    constexpr unsigned kHasExtension = 4;
    if ((flags & 7U) != 0) {
        if (!has(at, length + 4))
            return;
        length += 4;
        std::uint8_t next = (flags & kHasExtension) != 0 ? u8(m_frame + at + length - 1) : std::uint8_t{0};
        while (next != 0) {
            if (!has(at + length, 4))
                return;
            const std::size_t extension = u8(m_frame + at + length) * std::size_t{4};
            if (extension == 0) {
                m_out.outcome = Outcome::Malformed;
                return;
            }
            if (!has(at + length, extension))
                return;
            length += extension;
            next = u8(m_frame + at + length - 1);
        }
    }
    if (!header(Protocol::GtpU, at, length) || !has(at + length, 1))
        return;
    const unsigned version = u8(m_frame + at + length) >> 4U;
    if (version != 4 && version != 6) // PPP, or Ethernet of 5G: the tunnel's endpoints know which
        return unsupported(Protocol::GtpU, at + length);
    if (enterTunnel())
        rawIp(at + length);
}

/// RFC 4380 §5.1.1: an authentication and an origin may stand before the IPv6 header.
void Walk::teredo(std::size_t at)
{
    constexpr std::uint16_t kOrigin = 0;
    constexpr std::uint16_t kAuthentication = 1;
    constexpr std::size_t kIpv6 = 40;
    std::size_t length = 0;
    if (u16(m_frame + at) == kAuthentication)
        length += std::size_t{13} + u8(m_frame + at + 2) + u8(m_frame + at + 3);
    if (at + length + kIpv6 > m_wire)
        return notTcp(Protocol::Payload, at);
    if (!has(at + length, 2))
        return;
    if (u16(m_frame + at + length) == kOrigin)
        length += 8;
    if (at + length < m_captured && u8(m_frame + at + length) >> 4 != 6)
        return notTcp(Protocol::Payload, at);
    if (length > 0 && !header(Protocol::Teredo, at, length))
        return;
    innerIp(6, at + length);
}

} // namespace lifeline::packet
