#pragma once

#include "core/trace/snapshot.h"

#include <vector>

namespace lifeline::analysis {

/// The connections to the same server (address and port) as one of them, itself included, in order of first
/// segments: a listener and its clients, or what a flood was. Linear in the connections of the capture.
std::vector<ConnectionId> connectionsToServerOf(const trace::TraceSnapshot& snapshot, ConnectionId one);

} // namespace lifeline::analysis
