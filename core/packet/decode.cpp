#include "core/packet/decode.h"

#include "core/packet/walk.h"

namespace lifeline::packet {

/// Nearly every segment of today has two no-operations and time stamps (RFC 7323 appendix A).
bool Walk::timestampsAlone(Bytes options)
{
    if (options.size() != 12 || u32(options.data()) != 0x0101080A)
        return false;
    m_out.options.timestamps = TcpTimestamps{u32(options.data() + 4), u32(options.data() + 8)};
    return true;
}

// RFC 9293 §3.1
void Walk::tcp(std::size_t at)
{
    constexpr std::size_t kFixed = 20;
    if (!has(at, kFixed))
        return;
    const std::byte* tcp = m_frame + at;
    const std::uint16_t offsetAndFlags = u16(tcp + 12);
    const std::size_t length = (offsetAndFlags >> 12) * 4U;
    if (length < kFixed || at + length > m_wire) {
        m_out.outcome = Outcome::Malformed;
        return;
    }
    m_out.tcp.sourcePort = u16(tcp);
    m_out.tcp.destinationPort = u16(tcp + 2);
    m_out.tcp.sequence = u32(tcp + 4);
    m_out.tcp.acknowledgment = u32(tcp + 8);
    m_out.tcp.flags.bits = offsetAndFlags & 0x0FFF;
    m_out.tcp.window = u16(tcp + 14);
    m_out.tcp.checksum = u16(tcp + 16);
    m_out.tcp.urgentPointer = u16(tcp + 18);
    m_out.tcp.headerLength = static_cast<std::uint8_t>(length);
    const std::size_t captured = std::min(length, m_captured - at);
    if (!layer(Protocol::Tcp, at, captured))
        return;
    if (length > kFixed && !timestampsAlone({tcp + kFixed, captured - kFixed})) {
        m_out.options = decodeTcpOptions({tcp + kFixed, captured - kFixed});
        // A capture that was cut proves nothing about the option it cut.
        if (captured < length)
            m_out.options.malformed = false;
    }
    m_out.outcome = Outcome::Tcp;
    const std::size_t payload = at + length;
    m_out.payloadOffset = static_cast<std::uint32_t>(payload);
    m_out.payloadLength = static_cast<std::uint32_t>(std::min<std::uint64_t>(m_wire - payload, UINT32_MAX));
    m_out.payloadCaptured = static_cast<std::uint32_t>(m_captured > payload ? m_captured - payload : 0);
    if (m_out.payloadCaptured > 0)
        layer(Protocol::Payload, payload, m_out.payloadCaptured);
}

void decode(LinkType link, Bytes frame, std::uint64_t originalLength, unsigned fcsLength, Decoded& out)
{
    // From memory that is whole already: what is put together on the stack first would be waited for.
    static constexpr TcpHeader kNoHeader{};
    static constexpr TcpOptions kNoOptions{};
    static constexpr IpAddress kNoAddress{};
    // The layers keep their old contents on purpose: layerCount says which count.
    out.outcome = Outcome::NotTcp;
    out.unsupported = Protocol::Other;
    out.unsupportedLinkType.reset();
    out.layerCount = 0;
    out.source = kNoAddress;
    out.destination = kNoAddress;
    out.identification = 0;
    out.hopLimit = 0;
    out.trafficClass = 0;
    out.fragment.reset();
    out.icmpError.reset();
    out.tcp = kNoHeader;
    out.options = kNoOptions;
    out.payloadOffset = out.payloadLength = out.payloadCaptured = 0;
    Walk(frame, originalLength, fcsLength, out).link(link);
}

} // namespace lifeline::packet
