#pragma once

#include "core/trace/life.h"
#include "ui/state_diagram/diagram.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::state_diagram {

/// A moment of a life: after a segment, or at a time.
struct Moment {
    Time time{};
    /// Where the capture knows no arrivals, what segments up to this one caused counts: many share a time.
    std::optional<std::uint32_t> step{};
};

/// Where an end stands.
struct Place {
    std::size_t node = 0; ///< CLOSED above before its life, below after it
    trace::Evidence evidence = trace::Evidence::Proven; ///< assumed also where it is proven only later
};

/// A change of one end's state.
struct Transition {
    Side side = Side::Client;
    std::size_t from = 0; ///< a node
    std::size_t to = 0; ///< a node
    Time time{};
    std::optional<std::uint32_t> step{}; ///< the segment that caused it
    Trigger trigger = Trigger::Other;
    trace::Evidence evidence = trace::Evidence::Proven;
    std::optional<std::size_t> edge{}; ///< of the figure; none: the figure does not have it
};

/// Both ends' place in the diagram at a moment, and their way there.
struct Journey {
    PerSide<std::optional<Place>> place; ///< none while nothing is shown
    std::vector<Transition> taken; ///< by time; the last one is what happened last
};

/// A pure function of the life; its cost grows with the changes of state, not with the segments.
Journey journeyOf(const trace::Life& life, const Moment& moment);

/// An end in one state over [begin, end), up to a moment.
struct Stay {
    Side side = Side::Client;
    Time begin{};
    Time end{};
    bool goesOn = false; ///< it had not ended
    trace::Evidence evidence = trace::Evidence::Proven;
    std::optional<std::uint32_t> step{}; ///< the segment that began it
};

/// When each end was in a state, the client's first, up to a moment.
std::vector<Stay> staysIn(const trace::Life& life, std::size_t node, const Moment& moment);

} // namespace lifeline::state_diagram
