#pragma once

#include "core/ladder/folding.h"
#include "core/ladder/moments.h"
#include "core/trace/life.h"

#include <cstdint>
#include <vector>

namespace lifeline::ladder {

/// A burst of fewer segments is drawn as what it is: each of them has room for its label.
inline constexpr std::uint32_t kLeastBurst = 4;
/// More arrows than this no eye counts.
inline constexpr std::uint32_t kMostBurst = 48;

/// Segments that one end sends back to back, each before the first of them has arrived. Where time is height,
/// their arrows are a fan: all that leave stand above all that arrive.
struct Trains {
    std::vector<StepRun> runs; ///< ascending, disjoint; none of a life whose arrivals are not known
    std::vector<bool> isAdvanced; ///< by step: it may be drawn as if it had arrived before the next one left

    /// Whether a step belongs to a train, but was overtaken, or its receiver did something before it arrived
    /// that is not to be drawn behind it.
    bool isLate(const trace::Life& life, std::uint32_t step) const;
};

/// The trains of a life. Goes through the steps once.
///
/// An arrival is advanced only where nobody can tell: the receiver does nothing between the train's departure
/// and its first arrival, and until that arrival nothing but plain answers; the sender has heard nothing
/// between the first departure and this one; and segments have not overtaken each other. A retransmission
/// that leaves when the third duplicate ACK arrives crosses the fourth, here too.
Trains trainsOf(const trace::Life& life);

/// A part of a train, or of departures without known arrivals, that is one block of parallel arrows.
struct BurstRun {
    std::uint32_t begin = 0; ///< steps [begin, end)
    std::uint32_t end = 0;
    Time from{}; ///< of its first departure
    Time until{}; ///< of its last arrival, where that is known; else of its last departure

    std::uint32_t count() const { return end - begin; }
};

/// Those of the runs that can be drawn so: kLeastBurst to kMostBurst segments of one end, all arrived, and in
/// one train; or nothing is known of any arrival.
/// @param runs  ascending, disjoint
std::vector<BurstRun> burstsOf(const trace::Life& life, const Trains& trains,
                               const std::vector<StepRun>& runs);

/// The moments in the order in which trains are drawn: each departure of one directly before its arrival,
/// a burst as one moment, and what both ends did meanwhile behind the train; what its receiver did before the
/// first arrival stands before it. A plain answer to a part of a train may stand behind all of it; nothing
/// stands before what had arrived when it was sent. Times no longer ascend.
/// @param moments  as momentsOf() gives them, nothing folded in trains or bursts
std::vector<Moment> gathered(const trace::Life& life, const std::vector<Moment>& moments,
                             const Trains& trains, const std::vector<BurstRun>& bursts);

} // namespace lifeline::ladder
