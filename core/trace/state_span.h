#pragma once

#include "core/base/strong_id.h"
#include "core/base/time.h"
#include "core/tcp/endpoint_state.h"

#include <cstdint>
#include <optional>

namespace lifeline::trace {

/// Whether something in the capture could only be there because the change had happened.
enum class Evidence : std::uint8_t { Assumed, Proven };

/// One end in one state over the half-open time [begin, end).
///
/// With one vantage a change caused by an arrival has an interval, not a point: it happened at or after begin
/// and, when proven, before provenAt. Views hatch [begin, provenAt), and the whole span when it is assumed.
struct StateSpan {
    Time begin{};
    Time end{};
    tcp::State state = tcp::State::Closed;
    Evidence evidence = Evidence::Assumed;
    Time provenAt{}; ///< begin when the change is a known point in time
    std::optional<std::uint32_t> cause{}; ///< index into Life::steps of the segment that caused the change
    std::optional<FrameNumber> evidenceFrame{}; ///< the frame that proves it, when another than the cause
};

} // namespace lifeline::trace
