#pragma once

#include "core/ladder/layout.h"
#include "core/ladder/moments.h"
#include "core/ladder/trains.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace lifeline::ladder {

/// The handshake's round trip: which SYN, which SYN-ACK, how long.
struct HandshakeTrip {
    std::uint32_t syn = 0;
    std::uint32_t synAck = 0;
    Time duration{};
};

/// From the client's last SYN before the SYN-ACK to the SYN-ACK's arrival; from the connection's summary
/// where the capture does not say when that was. None when either was not seen, or they are ten minutes
/// apart.
std::optional<HandshakeTrip> handshakeOf(const trace::Life& life);

/// A stretch between two moments that is worth one row and a word.
struct Pause {
    std::size_t before = 0; ///< index of the moment that ends it
    Time duration{};
    GapReason reason = GapReason::Unknown;
    std::optional<Side> side;
};

/// The pauses of a life, in order.
///
/// Where arrivals are known, nothing may be on its way, and 20 ms count: somebody waited. Where they are not,
/// the wait for the other end's answer is in the time between two segments, so 2.5 round trips count. A pause
/// about as long as both its neighbours is the pace of the exchange and no pause, unless it is half a second
/// long or ends in a retransmission.
/// An ACK is called delayed only where it is certain that nothing was on its way.
/// @param foldAt  counts every stretch that long, whatever the above says (for a picture to scale)
/// @param bursts  that the moments are gathered in, when they are; then times do not ascend
std::vector<Pause> pausesOf(const trace::Life& life, const std::vector<Moment>& moments,
                            const std::vector<Fold>& folds, std::optional<HandshakeTrip> handshake,
                            std::optional<Time> foldAt, const std::vector<BurstRun>* bursts = nullptr);

} // namespace lifeline::ladder
