#pragma once

#include "core/ladder/layout.h"
#include "ui/text/notation.h"

#include <QString>

namespace lifeline::text {

/// Seconds with microseconds in groups, "1.013 204"; negative ones keep their sign.
QString secondsText(Time time);

/// A time of the gutter.
/// @param time      nanoseconds since the epoch
/// @param begin     what Relative counts from
/// @param previous  what Delta counts from
QString timeText(Time time, Time begin, Time previous, TimeDisplay display);

/// The widest text that timeText() gives for a trace of this length, to size a column.
QString widestTimeText(Time length, TimeDisplay display);

/// "20.2 ms", "1.013 s", "2 min 13 s".
QString durationText(Time time);

/// "150 ms · application", "1.013 s · retransmission timer".
QString gapText(const ladder::Gap& gap);

/// A time that was measured between two segments: none passes on a wire, so that 0 is the clock's coarseness.
QString measuredText(Time time);

/// "1 RTT = 20.2 ms"
QString roundTripText(Time time);

} // namespace lifeline::text
