#pragma once

#include "core/packet/tcp_flags.h"
#include "core/tcp/endpoint_state.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace lifeline::state_diagram {

/// A box of the diagram: a state. CLOSED has two, as in the RFC's figure: before a connection and after it.
struct Node {
    tcp::State state = tcp::State::Closed;
    double across = 0; ///< of its middle: 0 the left column, 1 the right one
    double down = 0; ///< of its middle, in lines of text from the picture's top
};

inline constexpr std::size_t kNodeCount = tcp::kStateCount + 1;
inline constexpr std::size_t kClosedAgain = kNodeCount - 1; ///< the CLOSED below

/// Where an edge touches a box: from its middle, in halves of its width and height.
struct Port {
    std::size_t node = 0;
    double right = 0; ///< −1 the left side, 1 the right side
    double below = 0; ///< −1 the top, 1 the bottom
};

/// How an edge finds its way: along the columns and rows, with at most three turns.
enum class Route : std::uint8_t {
    Straight, ///< up, down or across at the first port's place
    AcrossThenAlong, ///< horizontally out of the first box, vertically into the second
    AlongThenAcross, ///< vertically out of the first box, horizontally into the second
    Between, ///< horizontally, down between two boxes, horizontally
    Below, ///< down, across below both boxes, and up
};

/// Where a label stands at a leg of its edge.
enum class LabelSide : std::uint8_t {
    Left,
    Right,
    Above,
    Below,
    Split, ///< what happens above the line, what is done below it, as in the RFC's figure
};

/// A transition of the figure.
struct Edge {
    Port from;
    Port to;
    Route route = Route::Straight;
    std::size_t labelLeg = 0; ///< which piece of its way has the label
    LabelSide labelSide = LabelSide::Right;
    double labelAt = 0.5; ///< along the leg, 0 at its beginning
    std::array<const char*, 3> label{}; ///< lines: event, then action; null where there are fewer
    std::size_t eventLines = 1; ///< of these, how many say what happens
};

/// RFC 9293 §3.3.2, figure 5: all of its boxes, tcp::State by number, then CLOSED again.
std::span<const Node, kNodeCount> nodes();

/// All of the figure's transitions, its note 3 (FIN-WAIT-1 to TIME-WAIT) included.
std::span<const Edge> edges();

/// What made an end change its state, as far as the diagram cares.
enum class Trigger : std::uint8_t {
    Reset, ///< a RST, sent or received
    Segment, ///< any other segment
    Close, ///< the application closed
    Other, ///< a timer, an ICMP error, another call
};

/// The figure's edge for a change, or nothing: resets and timeouts are not in the figure, but for
/// SYN-RECEIVED back to LISTEN (its note 1) and the end of TIME-WAIT.
std::optional<std::size_t> edgeFor(tcp::State from, tcp::State to, Trigger trigger);

} // namespace lifeline::state_diagram
