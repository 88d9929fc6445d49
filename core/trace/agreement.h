#pragma once

#include "core/trace/life.h"

#include <cstdint>
#include <vector>

namespace lifeline::trace {

/// A reading of a kernel that the inferred state does not equal.
struct Disagreement {
    std::uint32_t step = 0; ///< index into Life::steps
    bool isArrival = false; ///< of the receiver when it had come, else of the sender when it left
    tcp::State inferred = tcp::State::Closed;
    tcp::State kernel = tcp::State::Closed;
};

/// How what segments alone show compares with what the kernels said, at every segment where one was read.
struct Agreement {
    std::uint64_t compared = 0;
    std::vector<Disagreement> disagreements;

    std::uint64_t matched() const { return compared - disagreements.size(); }
};

/// Compares with hindsight, through a written mapping
/// (docs/decisions/0004-where-kernels-and-segments-differ.md).
Agreement agreementOf(const Life& life);

} // namespace lifeline::trace
