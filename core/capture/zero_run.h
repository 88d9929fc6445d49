#pragma once

#include "core/capture/session.h"

namespace lifeline::capture {

/// What stands where a record should begin.
enum class ZeroRun : std::uint8_t {
    No, ///< a few zeros at most: it may be a record
    Pending, ///< not known yet
    Tail, ///< nothing but zeros to the end, or too many to go on: reported, the reading is over
    Passed, ///< many zeros, and then something else, where the buffer now stands
};

/// Looks for the zeros that a power loss leaves, and steps over them. Bounded in time and memory.
ZeroRun passZeros(Session& session);

} // namespace lifeline::capture
