// MPLS label stacks (RFC 3032), and the Ethernet pseudowires in them (RFC 4448).
#include "core/packet/walk.h"

namespace lifeline::packet {
namespace {

constexpr unsigned kMostLabels = 16;

/// Whether what stands where a frame's type does is one that a pseudowire is likely to carry. Lengths (802.2)
/// are not: the total length of an IPv4 header stands there, too, where a control word is only supposed.
bool isLikelyEtherType(std::uint16_t type)
{
    switch (type) {
    case 0x0800:
    case 0x0806:
    case 0x8100:
    case 0x86DD:
    case 0x8847:
    case 0x8863:
    case 0x8864:
    case 0x88A8:
        return true;
    default:
        return false;
    }
}

} // namespace

void Walk::mpls(std::size_t at)
{
    constexpr std::size_t kLabel = 4;
    for (unsigned labels = 0;; ++labels) {
        if (labels == kMostLabels) {
            m_out.outcome = Outcome::TooDeep;
            return;
        }
        if (!header(Protocol::Mpls, at, kLabel))
            return;
        const bool isBottom = (u8(m_frame + at + 2) & 1U) != 0;
        at += kLabel;
        if (isBottom)
            break;
    }
    mplsPayload(at);
}

/// No field says what the stack carries: like every router we guess by the first four bits, which a MAC
/// address may have too. Zero begins a control word (RFC 4385 §3), one an associated channel (§5).
void Walk::mplsPayload(std::size_t at)
{
    if (!has(at, 1))
        return;
    const unsigned version = u8(m_frame + at) >> 4U;
    const bool isIp = version == 4 || version == 6;
    if (isIp && isLikelyIp(at))
        return rawIp(at);
    constexpr std::size_t kControlWord = 4;
    if (version == 0 && isLikelyEthernet(at + kControlWord))
        at += kControlWord;
    else if (!isLikelyEthernet(at)) {
        if (isIp)
            return rawIp(at);
        return version == 1 ? notTcp(Protocol::Other, at) : unsupported(Protocol::Mpls, at);
    }
    innerEthernet(at);
}

bool Walk::isLikelyIp(std::size_t at) const
{
    constexpr std::size_t kLengthEnd = 6; // of the length fields of both versions
    if (at + kLengthEnd > m_captured)
        return true;
    const unsigned first = u8(m_frame + at);
    constexpr unsigned kSmallestIpv4 = 0x45;
    constexpr std::size_t kIpv6 = 40;
    if (first >> 4U == 6)
        return at + kIpv6 + u16(m_frame + at + 4) <= m_wire;
    return first >= kSmallestIpv4 && first <= 0x4F && at + u16(m_frame + at + 2) <= m_wire;
}

bool Walk::isLikelyEthernet(std::size_t at) const
{
    constexpr std::size_t kMacAddresses = 12;
    constexpr std::size_t kLength = kMacAddresses + 2;
    return at + kLength <= m_captured && isLikelyEtherType(u16(m_frame + at + kMacAddresses));
}

} // namespace lifeline::packet
