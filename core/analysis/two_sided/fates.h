#pragma once

#include "core/analysis/two_sided/join.h"
#include "core/analysis/two_sided/segment_match.h"

#include <vector>

namespace lifeline::analysis::two_sided {

/// The time in which the receiver's capture would have shown a segment, on the clock of the sightings.
struct Listening {
    Time begin{};
    Time end{};
    Time least{}; ///< the smallest and the largest delay that was seen
    Time most{};
};

struct FateOf {
    Fate fate = Fate::Arrived;
    bool isAskedFor = false; ///< when Lost: the receiver itself asked for it still, after it should have come
};

/// For each segment sent what became of it. What is not seen to arrive is lost only where the receiver's
/// capture was running; and not where the receiver acknowledged octets that its capture never saw.
/// @param answers  what the receiver sent, in its own capture
std::vector<FateOf> fatesOf(const SightedTwice& direction, const DirectionMatch& match,
                            const std::vector<Sighting>& answers, const Listening& listening);

} // namespace lifeline::analysis::two_sided
