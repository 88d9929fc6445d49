#pragma once

#include "core/trace/life.h"

namespace lifeline::analysis {

/// A connection's life without the segments that the capture has twice (FindingKind::CapturedTwice);
/// Life::hidden says how many these are.
trace::Life lifeWithoutCopies(const trace::TraceSnapshot& snapshot, ConnectionId connection);

} // namespace lifeline::analysis
