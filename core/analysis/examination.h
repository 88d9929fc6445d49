#pragma once

#include "core/analysis/diagnosis.h"
#include "core/analysis/links.h"
#include "core/analysis/remarks.h"

namespace lifeline::analysis {

/// All that views show of the analysis of one connection, computed once for a snapshot.
struct Examination {
    Remarks remarks;
    Diagnosis diagnosis;
    Links links; ///< which segments belong together, by the findings
};

/// A pure function of the snapshot and the octets; `life` is its lifeOf() the connection. n log n in the
/// steps.
/// @param frames  reads the octets again; null: they are not looked at
Examination examine(const trace::TraceSnapshot& snapshot, const trace::Life& life,
                    trace::FrameBytes* frames = nullptr);

} // namespace lifeline::analysis
