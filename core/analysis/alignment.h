#pragma once

#include "core/trace/life.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::analysis {

/// How two segments that correspond differ.
struct SegmentDifference {
    bool flags : 1 = false;
    bool length : 1 = false; ///< payload, octets
    bool time : 1 = false; ///< the lag grew or shrank here by more than the tolerance
    bool state : 1 = false; ///< of either end, when it left or when it arrived
    bool fate : 1 = false; ///< one was lost

    constexpr bool any() const { return flags || length || time || state || fate; }
};

/// A place in both lives: a segment of one, of the other, or two that correspond.
struct AlignedStep {
    std::optional<std::uint32_t> first; ///< place in Life::steps
    std::optional<std::uint32_t> second;
    SegmentDifference difference; ///< where both are there
    Time lag{}; ///< where both are there: how much later the second left, each on its own clock
};

/// Two lives beside each other on one clock: time zero is each one's first SYN, or its first segment.
struct Alignment {
    std::vector<AlignedStep> steps; ///< each life's order is kept
    std::array<Time, 2> zero{};
    std::array<std::uint32_t, 2> onlyHere{}; ///< segments that correspond to none of the other
    std::uint32_t differing = 0; ///< pairs that differ
    /// The lives were too long and too unlike for the best answer; this is a good one.
    bool isCoarse = false;
};

/// Which segments of two lives correspond: same direction, same kind, same place in the stream by relative
/// numbers, in the same order; a longest common subsequence, exact for what differs in up to about 500
/// places. Time and memory grow with the number of segments, not with its square.
/// @param tolerance  how much the lag may change from pair to pair without being called a difference
Alignment align(const trace::Life& first, const trace::Life& second, Time tolerance);

} // namespace lifeline::analysis
