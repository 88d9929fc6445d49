#pragma once

#include "core/trace/connection.h"

#include <QString>

#include <cstdint>

namespace lifeline::text {

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

Outcome outcomeOf(const trace::Connection& connection);

/// Whether somebody should look at it.
bool isTrouble(Outcome outcome);

/// One or two words: "no answer"
QString outcomeText(Outcome outcome);

} // namespace lifeline::text
