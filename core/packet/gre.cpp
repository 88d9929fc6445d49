// GRE (RFC 2784, with the key and sequence number of RFC 2890) and PPTP's enhanced GRE (RFC 2637 §4.1).
#include "core/packet/walk.h"

namespace lifeline::packet {
namespace {

constexpr std::uint16_t kHasChecksum = 0x8000;
constexpr std::uint16_t kHasRouting = 0x4000; ///< RFC 1701 only
constexpr std::uint16_t kHasKey = 0x2000;
constexpr std::uint16_t kHasSequence = 0x1000;
constexpr std::uint16_t kHasAcknowledgment = 0x0080; ///< RFC 2637 only
constexpr std::size_t kFixed = 4;
constexpr std::size_t kField = 4; ///< each optional field's length

} // namespace

void Walk::gre(std::size_t at)
{
    if (!has(at, kFixed))
        return;
    const std::uint16_t flags = u16(m_frame + at);
    const unsigned version = flags & 7U;
    if (version == 1)
        return enhancedGre(at);
    if (version != 0 || (flags & kHasRouting) != 0)
        return unsupported(Protocol::Gre, at);
    std::size_t length = kFixed;
    for (const std::uint16_t flag : {kHasChecksum, kHasKey, kHasSequence})
        length += (flags & flag) != 0 ? kField : 0;
    if (!header(Protocol::Gre, at, length))
        return;
    const std::uint16_t type = u16(m_frame + at + 2);
    at += length;
    switch (type) {
    case 0x6558: // etherType() counts that tunnel
        return etherType(type, at);
    case 0x0800:
    case 0x86DD:
    case 0x8100:
    case 0x8847:
    case 0x8848:
    case 0x880B:
        if (enterTunnel())
            etherType(type, at);
        return;
    case 0x22EB: // ERSPAN III
    case 0x883E: // WCCP
    case 0x88BE: // ERSPAN I and II
    case 0x894F: // NSH
        return unsupported(Protocol::Gre, at);
    default: // keep-alives, routing protocols
        return notTcp(Protocol::Other, at);
    }
}

void Walk::enhancedGre(std::size_t at)
{
    constexpr std::uint16_t kPpp = 0x880B;
    constexpr std::size_t kWithKey = kFixed + kField;
    if (!has(at, kWithKey))
        return;
    const std::uint16_t flags = u16(m_frame + at);
    if ((flags & kHasKey) == 0 || u16(m_frame + at + 2) != kPpp)
        return unsupported(Protocol::Gre, at);
    std::size_t length = kWithKey;
    for (const std::uint16_t flag : {kHasSequence, kHasAcknowledgment})
        length += (flags & flag) != 0 ? kField : 0;
    if (!header(Protocol::Gre, at, length))
        return;
    const std::uint16_t payload = u16(m_frame + at + 4); // the key's upper half
    at += length;
    endAt(std::uint64_t{at} + payload);
    if (payload == 0 || (flags & kHasSequence) == 0) // an acknowledgment alone
        return notTcp(Protocol::Other, at);
    if (enterTunnel())
        ppp(at);
}

} // namespace lifeline::packet
