#pragma once

#include "core/analysis/two_sided/clock.h"
#include "core/analysis/two_sided/correspondence.h"
#include "core/analysis/two_sided/vantage.h"
#include "core/base/side.h"

#include <cstdint>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace lifeline::analysis::two_sided {

/// What became of a segment between the two captures.
enum class Fate : std::uint8_t {
    Arrived,
    Lost, ///< it never came, though the receiver's capture was running
    PartlyLost, ///< of what the sender's capture has as one, some octets never came
    NotCaptured, ///< the receiver acknowledged octets that its capture, though running, never saw come
    NotRunning, ///< the receiver's capture was not running when it should have come
    Unknown, ///< the receiver's capture misses frames, and the receiver does not say that it missed this one
};

/// One segment of a joined connection. Times are of A's clock.
struct JoinedSegment {
    Vantage frame = Vantage::A; ///< the capture whose frame it is: the sender's where that has one
    SegmentIndex segment{}; ///< in that capture's store
    Side from = Side::Client; ///< by the sides of A
    Fate fate = Fate::Arrived;
    bool isOnlyReceived = false; ///< the sender's capture does not have it: when it was sent is not known
    bool isAskedFor = false; ///< when Lost: the receiver said, after it should have come, that it is missing
    Time sent{}; ///< when isOnlyReceived: when it came
    std::optional<Time> arrived{}; ///< when Arrived; never before it was sent
    std::uint32_t pieces = 1; ///< frames in which the receiver's capture has it
    std::uint32_t missing = 0; ///< octets, when PartlyLost
    std::vector<Time> copies{}; ///< later arrivals of the same datagram
};

/// One direction of a connection, counted; captured twice in one capture counts once.
struct DirectionSummary {
    std::uint32_t sent = 0; ///< seen by the sender's capture
    std::uint32_t arrived = 0;
    std::uint32_t lost = 0; ///< partly lost included
    std::uint32_t notCaptured = 0;
    std::uint32_t notRunning = 0;
    std::uint32_t unknown = 0;
    std::uint32_t onlyReceived = 0;
    std::uint32_t copies = 0;
    std::uint32_t inPieces = 0; ///< of those that arrived, cut or joined by offload
    Time least{-1}; ///< one-way delays; negative: none arrived
    Time median{-1};
};

struct JoinedConnection {
    Correspondence correspondence;
    Vantage clientAt = Vantage::A; ///< the capture that stands nearer the client
    PerSide<DirectionSummary> direction; ///< by sender, the sides of A's first connection
    std::vector<JoinedSegment> segments; ///< by time sent
    std::uint32_t exact = 0; ///< segments matched by their numbers
    std::uint32_t sameIdentification = 0; ///< of these, with the same IPv4 identification
    std::uint32_t otherIdentification = 0; ///< of these, with another
    Confidence confidence = Confidence::Certain;
};

/// Two captures of the same connections, joined.
struct Join {
    std::vector<JoinedConnection> connections; ///< in the order of A's
    ClockFit clock; ///< one for all
    PerVantage<bool> missesFrames; ///< a capture that dropped some, as it says or as is evident
    PerVantage<std::uint32_t> capturedTwice; ///< frames left out because the same capture has them twice
    PerVantage<std::uint32_t> connectionsLeft; ///< that the other capture does not have
};

/// Why two captures are not joined.
enum class RefusalReason : std::uint8_t {
    NothingInCommon, ///< no connection of one is in the other
    NotSure, ///< one sequence number agrees, and nothing else
    OneDirection, ///< ClockProblem, the same
    SamePlace,
    Unsteady,
};

struct Refusal {
    RefusalReason reason{};
    std::uint32_t common = 0; ///< connections that both captures have
    PerSide<std::uint32_t> matched; ///< segments that both have, by sender
};

/// Joins two captures made at two places of one path, at the same time. Pure; n log n.
/// @param only  of A, the connection to be joined; none: all. The clocks are compared by all in any case.
tl::expected<Join, Refusal> join(const Recorded& a, const Recorded& b, std::optional<ConnectionId> only = {});

} // namespace lifeline::analysis::two_sided
