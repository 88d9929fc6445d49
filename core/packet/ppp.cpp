// PPP (RFC 1661, in HDLC-like framing RFC 1662), PPPoE (RFC 2516) and Cisco's HDLC (RFC 1547).
#include "core/packet/walk.h"

namespace lifeline::packet {

/// RFC 2516 §4.
void Walk::pppoe(std::size_t at)
{
    constexpr std::size_t kLength = 6;
    if (!header(Protocol::Pppoe, at, kLength))
        return;
    constexpr std::uint16_t kVersionTypeAndSessionData = 0x1100;
    if (u16(m_frame + at) != kVersionTypeAndSessionData)
        return notTcp(Protocol::Pppoe, at + kLength);
    endAt(std::uint64_t{at} + kLength + u16(m_frame + at + 4));
    ppp(at + kLength);
}

/// The address and control fields and the protocol's first octet may be left out (RFC 1661 §6.5, §6.6). Some
/// links speak Cisco's HDLC in PPP's place.
void Walk::ppp(std::size_t at)
{
    constexpr std::uint16_t kAddressAndControl = 0xFF03; // RFC 1662 §3.1
    constexpr std::uint16_t kCiscoUnicast = 0x0F00;
    constexpr std::uint16_t kCiscoMulticast = 0x8F00;
    if (!has(at, 2))
        return;
    const std::uint16_t first = u16(m_frame + at);
    if (first == kCiscoUnicast || first == kCiscoMulticast)
        return ciscoHdlc(at);
    std::size_t length = first == kAddressAndControl ? 2 : 0;
    if (!has(at + length, 1))
        return;
    const bool isOneOctet = (u8(m_frame + at + length) & 1U) != 0; // RFC 1661 §2
    length += isOneOctet ? 1 : 2;
    if (!header(Protocol::Ppp, at, length))
        return;
    const std::byte* end = m_frame + at + length;
    pppPayload(isOneOctet ? u8(end - 1) : u16(end - 2), at + length);
}

void Walk::pppPayload(std::uint16_t protocol, std::size_t at)
{
    switch (protocol) {
    case 0x0021: // RFC 1332
        return ipv4(at);
    case 0x0057: // RFC 5072
        return ipv6(at);
    case 0x0281: // RFC 3032 §4.3
    case 0x0283:
        return mpls(at);
    case 0x0003: // IP with compressed headers (RFC 3241)
    case 0x0005:
    case 0x002D: // TCP with compressed headers (RFC 1144)
    case 0x002F:
    case 0x0031: // bridging (RFC 3518)
    case 0x003D: // multilink (RFC 1990)
    case 0x0053: // encryption (RFC 1968)
    case 0x0055:
    case 0x0061: // IP with compressed headers (RFC 2507)
    case 0x0063:
    case 0x0065:
    case 0x0067:
    case 0x00FB: // compression (RFC 1962), encryption as PPTP does it (RFC 3078)
    case 0x00FD:
        return unsupported(Protocol::Ppp, at);
    default: // LCP and its like
        return notTcp(Protocol::Other, at);
    }
}

/// RFC 1547 §4.3.1.
void Walk::ciscoHdlc(std::size_t at)
{
    constexpr std::size_t kLength = 4;
    if (header(Protocol::CiscoHdlc, at, kLength))
        etherType(u16(m_frame + at + 2), at + kLength);
}

} // namespace lifeline::packet
