#pragma once

#include "core/trace/snapshot.h"
#include "tests/fuzz/checks/fault.h"

namespace lifeline::fuzz {

/// What must hold for every trace:
/// - counts agree: segments of connections, of flows, of lives and of the store; numbers go from 1 without
///   gaps, links go backward;
/// - a life's states follow each other without gaps from its begin to its end;
/// - findings, diagnoses and Wireshark's flags point at segments that there are, in order; times add up;
/// - the ladder is sorted and inside its height, and time and height are each other's inverse;
/// - JSON parses; text for a terminal is valid UTF-8 without controls, within its width.
Fault traceFault(const trace::TraceSnapshot& snapshot);

/// Those of all connections as text, to compare: `connections --json`, a line each.
std::string connectionsText(const trace::TraceSnapshot& snapshot);

} // namespace lifeline::fuzz
