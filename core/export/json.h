#pragma once

#include "core/analysis/conn_state.h"
#include "core/analysis/wireshark_flags.h"
#include "core/trace/life.h"

#include <string>
#include <vector>

namespace lifeline::exports {

/// One element of `connections --json`, without a line feed. Fields as in
/// docs/json.md; stable once released.
std::string connectionJson(const trace::Connection& connection, const analysis::ZeekWords& words,
                           const analysis::WiresharkCounts& wireshark);

/// One line of `segments --json`, without its line feed.
std::string segmentJson(const trace::Step& step, ConnectionId connection, analysis::WiresharkFlags wireshark);

/// `ladder --format json`: the connection, its segments, both ends' states, system calls, and the gaps of its
/// ladder.
/// @param wireshark  by the segment's number in the connection, from 0; may be shorter
std::string ladderJson(const trace::Life& life, const analysis::ZeekWords& words,
                       const std::vector<analysis::WiresharkFlags>& wireshark);

} // namespace lifeline::exports
