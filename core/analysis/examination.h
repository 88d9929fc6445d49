#pragma once

#include "core/analysis/diagnosis.h"
#include "core/analysis/remarks.h"

namespace lifeline::analysis {

/// All that views show of the analysis of one connection, computed once for a snapshot.
struct Examination {
    Remarks remarks;
    Diagnosis diagnosis;
};

/// A pure function of the snapshot; `life` is its lifeOf() the connection. n log n in the steps.
Examination examine(const trace::TraceSnapshot& snapshot, const trace::Life& life);

} // namespace lifeline::analysis
