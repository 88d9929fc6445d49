#pragma once

#include "core/analysis/two_sided/segment_match.h"

#include <cstdint>
#include <vector>

namespace lifeline::analysis::two_sided {

/// Finds arrivals by octets, of the segments that are not taken yet: a segment has arrived when all its
/// octets have. Offload cuts segments up after a sender's capture, or joins them before a receiver's (TSO,
/// GRO); their timestamps stay.
/// @param sentTaken, receivedTaken  what is matched already; what is matched here is added
/// @param passages                  one for each segment sent
/// @return how many segments arrived so
std::uint32_t matchOctets(const SightedTwice& direction, std::vector<bool>& sentTaken,
                          std::vector<bool>& receivedTaken, std::vector<Passage>& passages);

} // namespace lifeline::analysis::two_sided
