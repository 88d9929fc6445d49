#pragma once

#include "core/analysis/two_sided/vantage.h"

#include <cstddef>
#include <cstdint>
#include <tl/expected.hpp>
#include <vector>

namespace lifeline::analysis::two_sided {

/// One frame that both captures have: when A's clock saw it, and how much more B's clock said.
struct Crossing {
    Time at{}; ///< A's clock
    Time difference{}; ///< B's reading less A's
};

/// The frames that both captures have, by which of the two they met first.
struct Crossings {
    std::vector<Crossing> fromA;
    std::vector<Crossing> fromB;
};

/// How B's clock stands to A's: a line. B says A's time + offset + drift × (A's time − reference).
struct ClockRelation {
    Time reference{}; ///< on A's clock
    Time offset{}; ///< B ahead of A, at the reference
    double drift = 0; ///< what B gains, seconds a second

    /// A time of B's as A's clock would have said it; saturates.
    Time onA(Time ofB) const;
    /// B ahead of A at a time of A's.
    Time offsetAt(Time ofA) const;
};

/// The largest drift that is believed: clocks are slewed by up to 500 ppm (adjtimex, RFC 5905), and worse
/// ones are broken.
inline constexpr double kLargestDrift = 500e-6;

/// A clock relation, and how much it can be trusted.
struct ClockFit {
    ClockRelation clock;
    /// By how much offsetAt() may be wrong, either way, anywhere in the period asked for: the widest that any
    /// steady pair of clocks leaves where no frame arrives before it left. Half the smallest round trip, or a
    /// little more; no assumption about the path is in it.
    Time uncertainty{};
    bool isDriftMeasured = false; ///< false: too short or too noisy, and taken as none
    double driftUncertainty = kLargestDrift; ///< either way: likely, where measured, else what is possible
    /// The smallest one-way delays of both directions, added: no clock is in this. Each is taken for half.
    Time roundTrip{};
    /// The frames contradict each other by so much: time stamps taken in software. Mostly 0.
    Time noise{};
};

/// Why two clocks cannot be set against each other.
enum class ClockProblem : std::uint8_t {
    OneDirection, ///< frames of one direction only: any offset would do
    SamePlace, ///< no way between the two: neither capture is nearer to an end
    Unsteady, ///< no steady pair of clocks has seen this: one was set while it captured
};

/// The line that leaves the same smallest delay both ways, through the middle of what is possible: the path
/// is taken to be as fast there as back. Its drift is the one that leaves the least delay in sum (Zhang, Liu
/// and Xia, INFOCOM 2002), or none, where that explains the delays as well. n log n.
/// @param begin, end  the times of A's, half-open, for which the uncertainty is meant
tl::expected<ClockFit, ClockProblem> fitClocks(const Crossings& crossings, Time begin, Time end);

/// Nanoseconds of round trip that the best steady pair of clocks leaves, when `fromA` met A first; negative
/// when none is possible. Nothing where a direction has no frame. Whichever way round gives more is right.
std::optional<double> roundTripLeft(const Crossings& crossings);

} // namespace lifeline::analysis::two_sided
