#pragma once

#include "core/base/byte_reader.h"
#include "core/base/link_type.h"
#include "core/export/address_map.h"
#include "core/packet/decode.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lifeline::exports {

/// What becomes of a segment's payload; its length on the wire stays to be seen either way.
enum class Payload : std::uint8_t {
    Cut, ///< the frame ends with the TCP header, as if the capture's snapshot length were that
    Zeroed, ///< octets of zero in its place
};

/// Rewrites frames so that they tell nothing of who spoke and what was said, and all of how TCP went.
///
/// Addresses are mapped: in the link layer's header, in each IP header, in what an ICMP error quotes.
/// Options of IP, and those of TCP that could name somebody, lose their contents and keep their place. Ports,
/// numbers, times, lengths, VLAN tags and tunnel identifiers stay.
///
/// Checksums: IPv4's follows what was changed (RFC 1624): one that was wrong stays wrong. TCP's becomes that
/// of the new header with zeros for the payload, since the old one betrays a payload of an octet or two;
/// where the old one was wrong by what the capture holds, the new one is, and where the sender had left it to
/// its network card, so it stays. UDP's around a tunnel becomes 0: not computed.
///
/// A frame of which any octet is not understood is refused, never guessed at.
class AnonymousFrames {
public:
    AnonymousFrames(AddressMap& addresses, Payload payload) : m_addresses(addresses), m_payload(payload) { }

    /// @return whether octets() now has the frame: of a TCP segment, or of an ICMP error about one, and not
    /// in fragments
    bool rewrite(LinkType link, Bytes frame, std::uint64_t originalLength, unsigned fcsLength);

    /// Whether the frame that was given last holds a segment or an error about one, also in fragments.
    bool isOfTcp() const;
    /// The frame that was rewritten last, without its frame check sequence; lives until the next one.
    Bytes octets() const { return m_frame; }
    /// Octets of it on the wire, the frame check sequence not counted.
    std::uint64_t originalLength() const { return m_originalLength; }

private:
    bool isUnderstood() const;
    bool rewriteLayer(const packet::Layer& layer, std::size_t index);
    void mapMac(std::size_t at);
    void mapAddress(std::size_t at, std::size_t length);
    void rewriteIpv4(std::size_t at, std::size_t length);
    bool rewriteExtension(const packet::Layer& layer, std::size_t index);
    std::uint64_t wireLength(const packet::Layer& message) const;
    void endAt(std::size_t end);
    void rewriteTcp(const packet::Layer& layer);
    bool rewriteIcmp(const packet::Layer& layer);

    AddressMap& m_addresses;
    Payload m_payload;
    packet::Decoded m_headers;
    packet::Decoded m_rewritten; ///< of m_frame
    Bytes m_before;
    std::vector<std::byte> m_frame;
    std::uint64_t m_originalLength = 0;
};

} // namespace lifeline::exports
