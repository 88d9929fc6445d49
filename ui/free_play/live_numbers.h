#pragma once

#include "core/base/side.h"
#include "core/trace/life.h"

#include <cstdint>
#include <optional>

namespace lifeline::free_play {

/// What a forged segment has to fit to, as the link has seen the connection.
struct LiveNumbers {
    PerSide<std::uint32_t>
        next; ///< relative: after all that this end sent and that arrived (the peer's RCV.NXT)
    PerSide<int> window; ///< the last one that this end sent, unscaled
    bool hasTimestamps = false; ///< the connection uses the option (RFC 7323 §3)
    int clientPort = 0;
};

/// Nothing without a connection.
std::optional<LiveNumbers> liveNumbers(const trace::Life* life);

/// The state that an end is in now, as the recording says; nothing without a connection.
std::optional<tcp::State> stateNow(const trace::Life* life, Side side);

} // namespace lifeline::free_play
