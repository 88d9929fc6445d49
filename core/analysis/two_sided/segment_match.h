#pragma once

#include "core/analysis/two_sided/vantage.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace lifeline::analysis::two_sided {

/// One direction of a connection as both captures have it, each by time.
struct SightedTwice {
    std::vector<Sighting> sent; ///< where the capture stands nearer the sender
    std::vector<Sighting> received;
};

/// Segments that are alone with their numbers in both captures, so that no repeat can be mistaken for
/// another: indices into two lists of one direction. Whichever list is the sender's.
std::vector<std::pair<std::uint32_t, std::uint32_t>> uniqueMatches(const std::vector<Sighting>& one,
                                                                   const std::vector<Sighting>& two);

/// What became of a segment on its way, as far as the two lists say.
struct Passage {
    std::optional<std::uint32_t> received; ///< index of its arrival; of several pieces, of the last
    std::uint32_t pieces = 0; ///< received segments that hold its octets; 1 unless offload cut or joined it
    std::uint32_t missing = 0; ///< octets of it that never came; 0 where it came or none did
    std::vector<std::uint32_t> copies; ///< later arrivals: the network made them
};

struct DirectionMatch {
    std::vector<Passage> passages; ///< one for each of `sent`
    std::vector<std::uint32_t> onlyReceived; ///< that no segment sent explains
    std::uint32_t exact = 0; ///< passages found by their numbers
    std::uint32_t sameIdentification = 0; ///< of these, with the same IPv4 identification
    std::uint32_t otherIdentification = 0; ///< of these, with another: a translator gives its own
    std::uint32_t inPieces = 0; ///< passages found by their octets
};

/// Finds for each segment sent its arrival. Times must be of one clock.
///
/// By sequence and acknowledgment number, length and flags, window, timestamps and SACK first; repeats are
/// told apart by the IPv4 identification, where the path leaves it alone, and by order and delay. Then
/// without window and timestamps, which some devices change. Then by octets: offload shows one end a segment
/// that the other sees as several, or the other way round.
/// @param delay  what a segment usually takes
DirectionMatch matchDirection(const SightedTwice& direction, Time delay);

} // namespace lifeline::analysis::two_sided
