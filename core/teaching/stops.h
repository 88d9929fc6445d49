#pragma once

#include "core/analysis/finding.h"
#include "core/trace/life.h"

#include <cstdint>
#include <vector>

namespace lifeline::teaching {

/// What one press of "next" shows: steps [first, last], most often a single one. Together they are a burst of
/// one end, or, in a long connection, a run in which nothing happens.
struct Stop {
    std::uint32_t first = 0; ///< index into Life::steps
    std::uint32_t last = 0;

    std::uint32_t count() const { return last - first + 1; }
    friend bool operator==(const Stop&, const Stop&) = default;
};

/// A life with more bursts than this is shown by what happens in it, a shorter one burst by burst.
inline constexpr std::size_t kBurstByBurst = 60;

/// Where a presentation of a life stops: every step is in one stop, in order. Nothing is joined where a state
/// changes, a segment is lost, sent again or remarkable, or somebody has something to say.
/// @param findings  findingsOf(life), by step
/// @param told      steps at which something is said or asked, ascending: a stop begins there
std::vector<Stop> stopsOf(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                          const std::vector<std::uint32_t>& told);

} // namespace lifeline::teaching
