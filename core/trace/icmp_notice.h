#pragma once

#include "core/base/side.h"
#include "core/base/strong_id.h"
#include "core/base/time.h"
#include "core/packet/icmp.h"
#include "core/trace/connection.h"

namespace lifeline::trace {

/// An ICMP error about a segment of a connection, as the capture has it. Whether that segment was in flight
/// is for the analysis to say: anybody can send one.
struct IcmpNotice {
    packet::IcmpError error;
    packet::IpAddress from; ///< who says so: a router, a firewall, or the other end
    Time time{};
    FrameNumber frame{};
    std::uint32_t place = 0; ///< so many of the connection's segments stand before it in the capture
    std::uint32_t previous = kNone; ///< store index of this connection's notice before it
    Side about = Side::Client; ///< the quoted segment's sender; it is told
};

/// Whether the error ends an attempt to connect: Linux gives up in SYN-SENT for any of them but these that
/// tell how to go on. Once connected, an error is a hint only (RFC 1122 §4.2.3.9, RFC 5461).
constexpr bool endsAttempt(packet::IcmpMeaning meaning)
{
    return meaning != packet::IcmpMeaning::PacketTooBig && meaning != packet::IcmpMeaning::SourceQuench
        && meaning != packet::IcmpMeaning::Redirect && meaning != packet::IcmpMeaning::Other;
}

} // namespace lifeline::trace
