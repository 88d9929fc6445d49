#pragma once

#include "core/base/byte_reader.h"
#include "core/packet/ip_address.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace lifeline::packet {

/// What an ICMP error says of a datagram, whichever version of ICMP says it (RFC 792, RFC 1812 §5.2.7, RFC
/// 4443 §3).
enum class IcmpMeaning : std::uint8_t {
    Other,
    NetUnreachable,
    HostUnreachable,
    ProtocolUnreachable,
    PortUnreachable,
    PacketTooBig, ///< "fragmentation needed" (RFC 1191 §4, RFC 8201 §4)
    SourceRouteFailed,
    Prohibited, ///< by an administrator: a firewall says so
    TimeExceeded, ///< the hop limit came to zero
    ReassemblyTimeExceeded,
    ParameterProblem,
    SourceQuench, ///< ignored since RFC 6633
    Redirect,
};

/// An ICMP error, and what it quotes of the TCP segment that it is about: at least the first eight octets of
/// its header (RFC 792). Whoever saw the segment, or guessed its numbers, can have made it.
struct IcmpError {
    std::uint8_t version = 4; ///< of IP: 6 is ICMPv6
    std::uint8_t type = 0;
    std::uint8_t code = 0;
    std::uint32_t nextHopMtu = 0; ///< octets, of a PacketTooBig; 0: it does not say
    SocketAddress source; ///< the quoted segment's sender
    SocketAddress destination; ///< and its receiver
    std::uint32_t sequence = 0; ///< of the quoted segment
};

/// Reads an ICMP message that is an error about a TCP segment. Nothing where it is another message, quotes
/// another protocol or a later fragment, or its quotation ends before the sequence number.
/// @param message  from the ICMP header on
/// @param version  of the IP that carries it, 4 or 6; it quotes the same
std::optional<IcmpError> decodeIcmpError(Bytes message, std::uint8_t version);

IcmpMeaning meaningOf(const IcmpError& error);

/// "port-unreachable"; "other" where we know no name.
std::string_view name(IcmpMeaning meaning);

} // namespace lifeline::packet
