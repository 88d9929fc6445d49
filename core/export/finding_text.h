#pragma once

#include "core/analysis/finding.h"
#include "core/trace/life.h"

#include <string>

namespace lifeline::exports {

/// A finding in a few words, its evidence by the segments' numbers: "retransmission of 5 after 203 ms: tail
/// loss probe, likely".
/// @param life  the one that it was found in
std::string findingText(const analysis::Finding& finding, const trace::Life& life);

} // namespace lifeline::exports
