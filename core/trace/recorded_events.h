#pragma once

#include "core/trace/life.h"

namespace lifeline::trace {

/// Fills a life with what a recording says beside its frames: calls, queues, counters, and for every step
/// when it arrived or that it was lost, and what the kernels said. In a plain capture there is nothing, and
/// nothing changes.
void addRecordedEvents(const TraceSnapshot& snapshot, Life& life);

} // namespace lifeline::trace
