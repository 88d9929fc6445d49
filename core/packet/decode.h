#pragma once

#include "core/base/byte_reader.h"
#include "core/base/link_type.h"
#include "core/packet/icmp.h"
#include "core/packet/ip_address.h"
#include "core/packet/tcp_header.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace lifeline::packet {

/// The headers we know, innermost last in Decoded::layers.
enum class Protocol : std::uint8_t {
    Ethernet,
    Vlan,
    LinuxSll,
    LinuxSll2,
    Loopback,
    Ipv4,
    Ipv6,
    Ipv6Extension,
    Tcp,
    Udp,
    Icmp,
    Icmp6,
    Payload,
    Arp,
    Mpls,
    Pppoe,
    Gre,
    Ieee80211,
    Ppp,
    Other,
    Llc,
    Esp,
    Sctp,
    Vxlan,
    Geneve,
    GtpU,
    L2tp,
    Teredo,
    MacSec,
    ProviderBackbone,
    Nsh,
    EthernetInIp,
    Radiotap,
    Ieee80211Encrypted,
    Ieee80211Aggregate,
    IpOverInfiniband,
    CiscoHdlc,
    Fddi,
    TokenRing,
    FrameRelay,
    NetfilterLog,
    Pktap,
    PerPacketInformation,
    Prism,
};

/// The protocol's name as people write it: "Ethernet", "IPv4", "802.1Q VLAN".
const char* name(Protocol protocol);

/// One header and where it stands in the frame.
struct Layer {
    Protocol protocol = Protocol::Other;
    std::uint32_t offset = 0; ///< octets from the frame's start
    std::uint32_t length = 0; ///< octets of this header, options included
};

/// How far decoding came.
enum class Outcome : std::uint8_t {
    Tcp, ///< a TCP segment
    NotTcp, ///< something complete and understood that is not TCP
    Fragment, ///< a fragment of a TCP segment or a tunnel, the first one too: see FragmentAssembler
    Truncated, ///< captured octets end inside a header
    Malformed, ///< a length field contradicts another
    Unsupported, ///< a link type, tunnel or encapsulation that we do not open: see Decoded::unsupported
    TooDeep, ///< more nested headers than the limits of bad-inputs k2 (16 VLAN tags, 8 tunnels, 32
             ///< extensions)
};

inline constexpr std::size_t kMaximumLayers = 40;

/// Where a frame's IP fragment stands in its datagram (RFC 791 §3.1, RFC 8200 §4.5).
struct Fragment {
    std::uint8_t version = 4; ///< of IP
    std::uint8_t protocol = 0; ///< of the datagram's payload; an IPv6 datagram's is in its first fragment
    bool more = false; ///< not the last
    std::uint32_t identification = 0;
    std::uint32_t offset = 0; ///< octets from the start of the datagram's payload
    std::uint32_t payloadOffset = 0; ///< of this fragment's payload, octets from the frame's start
    std::uint32_t payloadLength = 0; ///< octets on the wire
};

/// The headers of one frame. A value: it points at nothing, and decoding allocates nothing.
struct Decoded {
    Outcome outcome = Outcome::NotTcp;
    Protocol unsupported = Protocol::Other; ///< what stopped us, when outcome is Unsupported
    /// The frame's link type, when it is what stopped us: "link type 127 (802.11 radiotap)", see
    /// linkTypeName().
    std::optional<LinkType> unsupportedLinkType;
    std::uint8_t layerCount = 0;
    std::array<Layer, kMaximumLayers>
        layers{}; ///< the first layerCount count, the others keep what was there
    IpAddress source; ///< these five are the innermost IP header's
    IpAddress destination;
    std::uint16_t identification = 0; ///< IPv4 only
    std::uint8_t hopLimit = 0; ///< TTL or hop limit
    std::uint8_t trafficClass = 0; ///< DSCP and ECN
    std::optional<Fragment> fragment; ///< of the innermost IP packet, when it is one
    std::optional<IcmpError> icmpError; ///< about a TCP segment; its own sender is source, the outcome NotTcp
    TcpHeader tcp;
    TcpOptions options;
    std::uint32_t payloadOffset = 0; ///< octets from the frame's start
    std::uint32_t payloadLength = 0; ///< TCP payload by the IP header's word, also when the frame was cut
    std::uint32_t payloadCaptured = 0; ///< of these, octets present in the frame
};

/// The layers that were found, outermost first.
inline std::span<const Layer> layers(const Decoded& decoded)
{
    return {decoded.layers.data(), decoded.layerCount};
}

/// Finds the TCP segment of a frame: link layer, VLANs, IPv4 with options, IPv6 with extension headers, TCP,
/// and what carries these in one another (MPLS, PPP, GRE, VXLAN, GTP-U and others); the innermost segment
/// counts.
/// @param frame           the captured octets
/// @param originalLength  octets on the wire, at least frame.size()
/// @param fcsLength       octets of frame check sequence at the frame's end, never payload
void decode(LinkType link, Bytes frame, std::uint64_t originalLength, unsigned fcsLength, Decoded& out);

} // namespace lifeline::packet
