#pragma once

#include "core/trace/snapshot.h"

#include <cstddef>
#include <vector>

namespace lifeline::app {

/// Of a lesson's recording, the first connection that a program opened, and not a forger: a flood comes
/// before it. The first of all where no program is told of.
ConnectionId firstOfAProgram(const trace::TraceSnapshot& snapshot);

/// All that a program opened, in their order, at most so many.
std::vector<ConnectionId> allOfPrograms(const trace::TraceSnapshot& snapshot, std::size_t most);

/// Of a play, the newest one: what was done last is what one looks at.
ConnectionId newestOfAProgram(const trace::TraceSnapshot& snapshot);

} // namespace lifeline::app
