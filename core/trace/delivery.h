#pragma once

#include "core/trace/life.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::trace {

/// When a segment reached the other end, as far as a capture made at one place can tell. Indices are into the
/// steps.
struct InferredArrival {
    std::uint32_t after = 0; ///< not before this step was sent: it shows that the segment was missing still
    std::optional<std::uint32_t>
        evidence; ///< the receiver's first step that it could only send after the arrival
    Side from = Side::Client; ///< its sender
    bool counts = true; ///< false: a later copy is the likelier one to have been taken in, or nobody answered
};

/// For every step of a life when it arrived. What a receiver sends carries its RCV.NXT (RFC 9293 §3.4) and
/// what it has behind gaps (RFC 2018), so of segments with octets or a FIN both bounds are known; a pure ACK
/// is bounded by the order of sending, by the echo of its timestamp (RFC 7323 §3), and by what its receiver
/// does next. n log n in the number of steps.
std::vector<InferredArrival> inferArrivals(const Life& life);

} // namespace lifeline::trace
