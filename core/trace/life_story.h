#pragma once

#include "core/trace/life.h"

namespace lifeline::trace {

/// Runs both ends of a life through their sends and arrivals in order, and writes down every state: of the
/// steps, and as spans. The steps, calls, samples, ICMP notices and bounds must be there.
void tellStory(Life& life);

} // namespace lifeline::trace
