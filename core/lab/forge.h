#pragma once

#include "core/base/byte_reader.h"
#include "core/base/side.h"
#include "core/lessons/step.h"
#include "core/packet/ip_address.h"
#include "core/packet/tcp_flags.h"
#include "core/packet/tcp_header.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::lab {

/// A segment to be made.
struct SegmentPlan {
    packet::SocketAddress source;
    packet::SocketAddress destination;
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgment = 0;
    packet::TcpFlags flags;
    std::uint16_t window = 0; ///< unscaled
    std::optional<packet::TcpTimestamps> timestamps;
    bool withSynOptions = false; ///< MSS 1460, SACK permitted, window scale 7
    std::string payload;
};

/// An Ethernet frame with that segment, checksums right, from one host to the other.
std::vector<std::byte> forgeSegment(const SegmentPlan& plan, Side from);

/// An ICMP error to a host, in the name of a router (.254, ::fe), or of the other host where only that can
/// say it (a closed port), that quotes a frame of it (RFC 792, RFC 4443 §3).
/// @param mtu  octets, with FragmentationNeeded
std::vector<std::byte> forgeIcmp(lessons::IcmpError error, std::uint16_t mtu, Side to, Bytes quoted);

/// Sets ECN's Congestion Experienced (RFC 3168 §5) and mends the IPv4 header's checksum.
/// @return whether the packet was of an ECN-capable transport
bool markCongestion(std::vector<std::byte>& frame);

/// Flags of tcpdump's letters.
packet::TcpFlags flagsFromLetters(std::string_view letters);

} // namespace lifeline::lab
