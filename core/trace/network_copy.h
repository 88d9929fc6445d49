#pragma once

#include "core/tcp/segment.h"
#include "core/trace/time_distance.h"

namespace lifeline::trace {

/// No retransmission timer is shorter (RFC 6298 §2.4 says a second, Linux 200 ms); what comes sooner was
/// asked for by the peer, or made by the network.
inline constexpr Time kShortestTimeout = std::chrono::milliseconds{200};

/// Whether two segments are one datagram, met twice: its sender counts identifications and ticks timestamps
/// for each that it makes.
constexpr bool isSameDatagram(const tcp::Segment& one, const tcp::Segment& other)
{
    return one.sequence == other.sequence && one.acknowledgment == other.acknowledgment
        && one.length == other.length && one.flags.bits == other.flags.bits && one.window == other.window
        && one.identification == other.identification && one.hasTimestamps == other.hasTimestamps
        && one.timestampValue == other.timestampValue && one.timestampEcho == other.timestampEcho;
}

/// Whether the later one is a copy that its sender did not make: the same datagram, sooner than any timer.
/// Without identifications (IPv6, Linux's SYN-ACKs) nothing tells.
constexpr bool isNetworkCopy(const tcp::Segment& earlier, const tcp::Segment& later)
{
    return earlier.identification != 0 && isSameDatagram(earlier, later)
        && isSoonAfter(earlier.time, later.time, kShortestTimeout - Time{1});
}

} // namespace lifeline::trace
