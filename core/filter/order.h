#pragma once

#include "core/filter/facts.h"
#include "core/filter/filter.h"
#include "core/trace/snapshot.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lifeline::filter {

/// What connections are sorted by.
enum class SortKey : std::uint8_t {
    Number,
    Trouble, ///< analysis::troubleOf
    Client, ///< addresses by value, not by spelling
    Server,
    ClientState,
    ServerState,
    Outcome,
    Start,
    Duration,
    Segments, ///< of both ends
    ClientSegments,
    ServerSegments,
    Octets, ///< of both ends
    ClientOctets,
    ServerOctets,
    Retransmissions,
    HandshakeRtt, ///< those that have none come last
    ConnState, ///< each segment is read once
    ApplicationTime, ///< Facts::applications: each connection is followed and examined
    NetworkTime, ///< likewise
};

enum class Direction : std::uint8_t { Rising, Falling };

/// Which connections a table shows, and in which order.
struct OrderTerms {
    SortKey key = SortKey::Number;
    Direction direction = Direction::Rising;
    FilterPtr filter; ///< null: all
};

/// The connections of one snapshot that are shown, in their order. Those that are equal stand by number.
struct Order {
    trace::SnapshotPtr of;
    OrderTerms terms;
    std::vector<std::uint32_t> rows; ///< ConnectionId of each row
    std::vector<std::uint32_t> places; ///< the row of each connection; trace::kNone: not shown
};

using OrderPtr = std::shared_ptr<const Order>;

/// Says how far it is, in connections; false stops it.
using Progress = std::function<bool(std::size_t done, std::size_t all)>;

/// Filters and sorts. One million connections take some ten milliseconds where only summaries are read.
/// @param facts     kept from one order to the next, so that nothing is examined twice
/// @param progress  asked every few milliseconds, unless one connection alone takes longer
/// @return nothing when it was stopped
std::optional<Order> arrange(trace::SnapshotPtr snapshot, OrderTerms terms, FactBook& facts,
                             const Progress& progress);

} // namespace lifeline::filter
