#pragma once

#include "core/analysis/remarks.h"
#include "core/trace/life.h"

#include <cstdint>
#include <string>

namespace lifeline::exports {

/// One element of `connections --json`, without a line feed. Fields as in
/// docs/json.md; stable once released.
std::string connectionJson(const trace::Connection& connection, const analysis::Remarks& remarks);

/// One line of `segments --json`, without its line feed.
/// @param step  index into life.steps
std::string segmentJson(const trace::Life& life, std::uint32_t step, const analysis::Remarks& remarks);

/// `ladder --format json`: the connection, its segments, both ends' states, system calls, the gaps of its
/// ladder, and the findings with their evidence.
std::string ladderJson(const trace::Life& life, const analysis::Remarks& remarks);

} // namespace lifeline::exports
