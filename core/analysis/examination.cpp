#include "core/analysis/examination.h"

namespace lifeline::analysis {

Examination examine(const trace::TraceSnapshot& snapshot, const trace::Life& life, trace::FrameBytes* frames)
{
    Examination result{remarksOn(snapshot, life, frames), {}, {}};
    result.diagnosis = diagnose(life, result.remarks.findings, endOf(snapshot));
    result.links = Links(result.remarks.findings);
    return result;
}

} // namespace lifeline::analysis
