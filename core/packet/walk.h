#pragma once

#include "core/packet/decode.h"

#include <algorithm>

namespace lifeline::packet {

inline constexpr std::uint16_t kSmallestEtherType = 0x0600; ///< below it is a length (IEEE 802.3 §3.2.6)

inline std::uint8_t u8(const std::byte* at) { return std::to_integer<std::uint8_t>(*at); }
inline std::uint16_t u16(const std::byte* at) { return bigEndian<std::uint16_t>(at); }
inline std::uint32_t u32(const std::byte* at) { return bigEndian<std::uint32_t>(at); }

/// One frame's walk from header to header. Each function takes the offset where its header begins, and knows
/// nothing of what comes before it but how far the frame reaches: m_captured in hand, m_wire on the wire.
class Walk {
public:
    Walk(Bytes frame, std::uint64_t originalLength, unsigned fcsLength, Decoded& out)
        : m_frame(frame.data()),
          m_wire(std::max<std::uint64_t>(originalLength, frame.size())),
          m_out(out)
    {
        m_wire -= std::min<std::uint64_t>(fcsLength, m_wire);
        m_captured = static_cast<std::size_t>(std::min<std::uint64_t>(frame.size(), m_wire));
    }

    /// @param at  where the link header stands, when another header is before it
    void link(LinkType type, std::size_t at = 0);

private:
    void ethernet(std::size_t at);
    void linuxSll(std::size_t at);
    void linuxSll2(std::size_t at);
    void loopback(std::size_t at);
    void rawIp(std::size_t at);
    void cookedProtocol(std::uint16_t protocol, std::size_t at);
    void etherType(std::uint16_t type, std::size_t at);
    void llc(std::size_t at);
    void ipOverInfiniband(std::size_t at);
    void mpls(std::size_t at);
    void mplsPayload(std::size_t at);
    bool isLikelyIp(std::size_t at) const;
    bool isLikelyEthernet(std::size_t at) const;
    void pppoe(std::size_t at);
    void ppp(std::size_t at);
    void pppPayload(std::uint16_t protocol, std::size_t at);
    void ciscoHdlc(std::size_t at);
    void fddi(std::size_t at);
    void tokenRing(std::size_t at);
    void frameRelay(std::size_t at);
    void netfilterLog(std::size_t at);
    void pktap(std::size_t at);
    void perPacketInformation(std::size_t at);
    void prism(std::size_t at);
    void radiotap(std::size_t at);
    enum class HeaderPadding { None, To4 };
    void ieee80211(std::size_t at, HeaderPadding padding);
    void ipv4(std::size_t at);
    void ipv6(std::size_t at);
    void ipv6Payload(std::uint8_t next, std::size_t at);
    void authentication(std::size_t at);
    void innerIp(std::uint8_t version, std::size_t at);
    void innerEthernet(std::size_t at);
    void etherIp(std::size_t at);
    void noteFragment(Fragment fragment, std::size_t payload);
    void ipPayload(std::uint8_t protocol, std::size_t at);
    void udp(std::size_t at);
    void udpTunnel(std::uint16_t port, std::size_t at);
    void vxlan(std::size_t at);
    void geneve(std::size_t at);
    void gtpU(std::size_t at);
    void teredo(std::size_t at);
    void gre(std::size_t at);
    void enhancedGre(std::size_t at);
    void tcp(std::size_t at);
    bool timestampsAlone(Bytes options);
    void icmp(std::uint8_t version, std::size_t at);

    /// Records a header of so many octets. False, and the outcome is set, when the frame does not have them.
    bool header(Protocol protocol, std::size_t at, std::size_t length)
    {
        if (length > m_wire || at > m_wire - length) {
            m_out.outcome = Outcome::Malformed;
            return false;
        }
        if (at + length > m_captured) {
            m_out.outcome = Outcome::Truncated;
            return false;
        }
        return layer(protocol, at, length);
    }

    bool layer(Protocol protocol, std::size_t at, std::size_t length)
    {
        if (m_out.layerCount >= kMaximumLayers) {
            m_out.outcome = Outcome::TooDeep;
            return false;
        }
        m_out.layers[m_out.layerCount++] = {protocol, static_cast<std::uint32_t>(at),
                                            static_cast<std::uint32_t>(length)};
        return true;
    }

    /// Counts one more frame or packet within a packet, so that a chain of them ends (bad-inputs k2).
    bool enterTunnel()
    {
        constexpr unsigned kMostTunnels = 8;
        if (m_tunnels == kMostTunnels) {
            m_out.outcome = Outcome::TooDeep;
            return false;
        }
        ++m_tunnels;
        return true;
    }

    /// Whether a header of so many octets is in hand; the outcome says why not.
    bool has(std::size_t at, std::size_t length)
    {
        if (at + length <= m_captured)
            return true;
        m_out.outcome = at + length > m_wire ? Outcome::Malformed : Outcome::Truncated;
        return false;
    }

    void end(Outcome outcome, Protocol protocol, std::size_t at)
    {
        m_out.outcome = outcome;
        if (outcome == Outcome::Unsupported)
            m_out.unsupported = protocol;
        if (at < m_captured && m_out.layerCount < kMaximumLayers)
            layer(protocol, at, m_captured - at);
    }
    void notTcp(Protocol protocol, std::size_t at) { end(Outcome::NotTcp, protocol, at); }
    void unsupported(Protocol protocol, std::size_t at) { end(Outcome::Unsupported, protocol, at); }

    /// What is behind the IP packet's end is Ethernet padding.
    void endAt(std::uint64_t wireEnd)
    {
        m_wire = std::min(m_wire, wireEnd);
        m_captured = static_cast<std::size_t>(std::min<std::uint64_t>(m_captured, m_wire));
    }

    const std::byte* m_frame;
    std::size_t m_captured = 0; ///< end of what is in hand, octets from the frame's start
    std::uint64_t m_wire; ///< end of what was on the wire
    Decoded& m_out;
    unsigned m_tunnels = 0;
    bool m_isFragment = false;
    bool m_isLaterFragment = false; ///< not its datagram's first: it begins with no header
};

} // namespace lifeline::packet
