#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/ladder/folding.h"
#include "core/trace/life.h"

#include <cstdint>
#include <vector>

namespace lifeline::ladder {

/// Something that happens at one end at one time. Enumerators stand in the order in which they go when times
/// are equal: what comes in, then what a timer does, then calls that return, then calls that begin, then what
/// these send.
struct Moment {
    enum class Kind : std::uint8_t {
        Arrival,
        Change,
        CallEnd,
        CallBegin,
        Departure, ///< and what stands among departures, in their order
        Fold, ///< a run shown as one block, when its first segment leaves; it lasts until Fold::until
        OpenFold, ///< the strip above an open run
        Burst, ///< departures and arrivals of segments that are one block of parallel arrows
        Notice,
        LateArrival, ///< among departures too: right behind the one of its receiver that it came after
        InstantArrival,
    };

    Time time{}; ///< never before the moment that stands before it in its own list
    Kind kind = Kind::Departure;
    Side side = Side::Client; ///< where it happens
    bool whole = false; ///< a call's begin that stands for its end too
    bool changesState = false;
    std::uint32_t index =
        0; ///< of the step, the call, the span (Change), the fold, the burst, or the ICMP notice

    bool isArrival() const { return kind == Kind::Arrival || kind >= Kind::LateArrival; }
    /// Whether it is an end's own doing, or stands for that.
    bool isAmongDepartures() const { return kind >= Kind::Departure && kind <= Kind::Notice; }
    bool isCall() const { return kind == Kind::CallBegin || kind == Kind::CallEnd; }
};

/// All moments of a life, by time; at equal times causes before effects, and otherwise the order of the
/// capture.
///
/// Where the capture's clock steps back, times are held at the latest one before: the order of the capture
/// wins. An arrival is a moment only when its time is known, or when the states prove that it came after the
/// receiver had sent something of its own (crossing SYNs or FINs). Of the steps of a folded run there is one
/// moment; what arrives is not of interest.
/// @param folds  all runs; those not open are folded
std::vector<Moment> momentsOf(const trace::Life& life, const std::vector<Fold>& folds, const OpenFolds& open);

} // namespace lifeline::ladder
