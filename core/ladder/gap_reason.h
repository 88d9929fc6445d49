#pragma once

#include "core/analysis/finding.h"
#include "core/ladder/finding_chips.h"
#include "core/ladder/layout.h"

#include <vector>

namespace lifeline::ladder {

/// Why nothing happened in a gap, in agreement with the chips of the segment that ends it: which timer it
/// was, and that it was none where the peer had asked.
/// @param findings  of the whole life, by step; empty while it is not examined
GapReason gapReason(const Gap& gap, const std::vector<analysis::Finding>& findings);
/// The same by the chips of a life.
GapReason gapReason(const Gap& gap, const std::vector<FindingChip>& chips);

} // namespace lifeline::ladder
