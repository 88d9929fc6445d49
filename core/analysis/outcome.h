#pragma once

#include "core/trace/connection.h"

#include <cstdint>
#include <string_view>

namespace lifeline::analysis {

/// What became of a connection, as far as its summary tells: enough for a table of a million, which cannot
/// look at their segments. A diagnosis says more.
enum class Outcome : std::uint8_t {
    Unanswered, ///< nothing answered the SYN
    Unreachable, ///< an ICMP error is about it
    Refused, ///< a RST did
    HalfWay, ///< the SYN-ACK has no answer
    Reset,
    HalfClosed, ///< one end's FIN only
    Closing, ///< FINs of both, not all acknowledged
    Closed,
    Open,
};
inline constexpr int kOutcomeCount = 9;

Outcome outcomeOf(const trace::Connection& connection);

/// Whether somebody should look at it.
bool isTrouble(Outcome outcome);

/// "half-closed"
std::string_view name(Outcome outcome);

/// How much a connection wants to be looked at, 0 to 100, from its summary alone: how it ended counts most,
/// then the share of its segments that were sent again, then an ICMP error about it. It orders a table; it
/// is no measure of anything.
std::uint8_t troubleOf(const trace::Connection& connection);

} // namespace lifeline::analysis
