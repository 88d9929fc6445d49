#pragma once

#include "core/base/side.h"
#include "core/base/strong_id.h"
#include "core/base/time.h"
#include "core/packet/ip_address.h"
#include "core/tcp/endpoint_state.h"
#include "core/tcp/sequence_number.h"

#include <cstdint>
#include <limits>
#include <optional>

namespace lifeline::trace {

/// Stands for "none" in links between segments and events of the store.
inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// One direction of a connection, counted.
struct Flow {
    std::uint64_t payload = 0; ///< octets on the wire, repeats included
    std::uint32_t segments = 0;
    std::uint32_t retransmissions = 0; ///< segments that repeat sequence space already sent
};

/// The summary of one connection, kept while reading: what tables show and sort by.
struct Connection {
    ConnectionId id{};
    PerSide<packet::SocketAddress> endpoint;
    PerSide<Flow> flow; ///< by sender
    Time first{};
    Time last{};
    Time handshakeRtt{-1}; ///< SYN to the SYN-ACK's ACK as captured; negative: not seen whole, or ambiguous
    PerSide<tcp::SequenceNumber> initial; ///< what relative sequence number 0 stands for
    PerSide<tcp::State> state; ///< most likely state now, or at the end of the capture
    std::uint8_t completeness =
        0; ///< tshark's tcp.completeness bits: 1 SYN, 2 SYN-ACK, 4 ACK, 8 data, 16 FIN, 32 RST
    bool clientIsGuessed : 1 = false; ///< no SYN was seen: the client is the likelier end
    bool reusesPorts : 1 = false; ///< an earlier connection of the capture had the same addresses and ports
    bool isRecorded : 1 = false; ///< the capture says when each segment arrived (lab or joined)
    std::uint32_t segments = 0;
    std::uint32_t lastSegment = kNone; ///< newest segment; older ones follow by SegmentRecord::previous
    std::uint32_t lastIcmp =
        kNone; ///< newest ICMP error about one; older ones follow by IcmpNotice::previous

    Time duration() const { return last - first; }
};
static_assert(sizeof(Connection) <= 120,
              "one for each connection of a capture: the target is 320 octets in all");

} // namespace lifeline::trace
