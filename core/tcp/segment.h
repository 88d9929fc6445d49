#pragma once

#include "core/base/side.h"
#include "core/base/strong_id.h"
#include "core/base/time.h"
#include "core/packet/tcp_flags.h"
#include "core/tcp/sequence_number.h"

#include <cstdint>
#include <type_traits>

namespace lifeline::tcp {

using Flags = packet::TcpFlags;

/// The current segment variables (RFC 9293 §3.3.1): all of a segment that moves a connection's state.
struct SegmentVariables {
    SequenceNumber sequence; ///< SEG.SEQ
    SequenceNumber acknowledgment; ///< SEG.ACK; means nothing without the ACK flag
    std::uint32_t length = 0; ///< payload, octets, by the IP header's word
    Flags flags;
    std::uint16_t window = 0; ///< SEG.WND as on the wire, unscaled

    /// SEG.LEN: octets of sequence space, SYN and FIN counting one each (RFC 9293 §3.4).
    constexpr std::uint32_t sequenceLength() const
    {
        return length + (flags.syn() ? 1U : 0U) + (flags.fin() ? 1U : 0U);
    }
    /// The first sequence number after it.
    constexpr SequenceNumber end() const { return sequence + sequenceLength(); }
};

/// One captured TCP segment: what every analysis needs of it, and where its octets can be read again.
///
/// Rare options (MSS, SACK blocks, …) live in the store's side table, see details.
struct Segment : SegmentVariables {
    Time time{}; ///< when it was captured; in a recording, when it left its sender
    std::uint64_t position = 0; ///< of its record in the capture, octets
    std::uint32_t timestampValue = 0; ///< TSval (RFC 7323 §3), when hasTimestamps
    std::uint32_t timestampEcho = 0; ///< TSecr
    std::uint32_t details = 0; ///< 1 + index of its packet::TcpOptions in the store; 0 is none
    std::uint16_t identification = 0; ///< IPv4's, to recognise copies made by the network
    std::uint8_t interface = 0; ///< capture interface; 255 stands for all higher ones
    Side from : 1 = Side::Client;
    bool hasTimestamps : 1 = false;
    bool isCut : 1 = false; ///< the capture does not hold all of its payload
};

static_assert(sizeof(Segment) <= 48 && std::is_trivially_copyable_v<Segment>);

} // namespace lifeline::tcp
