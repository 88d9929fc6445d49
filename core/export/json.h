#pragma once

#include "core/analysis/conn_state.h"
#include "core/trace/life.h"

#include <string>

namespace lifeline::exports {

/// One element of `connections --json`, without a line feed. Fields as in
/// docs/json.md; stable once released.
std::string connectionJson(const trace::Connection& connection, const analysis::ZeekWords& words);

/// One line of `segments --json`, without its line feed.
std::string segmentJson(const trace::Step& step, ConnectionId connection);

/// `ladder --format json`: the connection, its segments, both ends' states, system calls, and the gaps of its
/// ladder.
std::string ladderJson(const trace::Life& life, const analysis::ZeekWords& words);

} // namespace lifeline::exports
