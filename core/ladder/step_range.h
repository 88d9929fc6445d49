#pragma once

#include "core/base/time.h"
#include "core/trace/life.h"

#include <cstdint>

namespace lifeline::ladder {

/// What lies between two segments of a connection, both included.
struct StepRange {
    std::uint32_t first = 0; ///< index into Life::steps
    std::uint32_t last = 0;
    Time duration{}; ///< from sending to sending; of a round trip to the ACK's arrival, where that is known
    bool isRoundTrip = false; ///< the last is the first to acknowledge the first (RFC 6298 §3)
    std::uint32_t segments = 0;
    std::uint64_t octets = 0; ///< payload, both ways, repeats included

    friend bool operator==(const StepRange&, const StepRange&) = default;
};

/// @param first,last  steps of the life, first ≤ last; linear in what lies between
StepRange stepRange(const trace::Life& life, std::uint32_t first, std::uint32_t last);

} // namespace lifeline::ladder
