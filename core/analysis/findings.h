#pragma once

#include "core/analysis/finding.h"
#include "core/trace/life.h"

#include <array>
#include <span>
#include <vector>

namespace lifeline::analysis {

/// What there is to say of a connection's segments, each with the segments it rests on, ordered by step.
///
/// What the kernels say in a recording is not looked at, only when each segment arrived; so a capture of the
/// same frames gives the same findings, less sure where it saw one place only. n log n in the steps.
std::vector<Finding> findingsOf(const trace::Life& life);

/// Those of one step.
std::span<const Finding> findingsAt(const std::vector<Finding>& findings, std::uint32_t step);

/// How many findings of each kind there are, by FindingKind.
using FindingCounts = std::array<std::uint32_t, kFindingKindCount>;
FindingCounts count(const std::vector<Finding>& findings);

} // namespace lifeline::analysis
