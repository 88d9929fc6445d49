#pragma once

#include "core/ladder/layout.h"
#include "core/trace/life.h"

#include <cstdint>
#include <vector>

namespace lifeline::exports {

/// One thing of a ladder in the order in which it is read, top to bottom.
struct LadderRow {
    enum class Kind : std::uint8_t {
        Flight, ///< a segment leaves and arrives: nothing happens at its receiver between
        Departure, ///< a segment leaves; it is lost, or its receiver does something else before it arrives
        Arrival, ///< and arrives
        Change, ///< a state changes, by a timer or by something not captured
        Call, ///< index into Layout::calls
        Gap, ///< index into Layout::gaps
        Icmp, ///< an ICMP error comes; index into Life::icmp, the side is who is told
    };

    Kind kind = Kind::Flight;
    Side side = Side::Client; ///< where it happens; a Flight's sender
    std::uint32_t index = 0; ///< of the step, the span, the call label or the gap
    double y = 0;

    bool isOfSegment() const { return kind <= Kind::Arrival; }
};

/// The rows of a layout.
std::vector<LadderRow> rowsOf(const trace::Life& life, const ladder::Layout& layout);

} // namespace lifeline::exports
