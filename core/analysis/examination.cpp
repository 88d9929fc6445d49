#include "core/analysis/examination.h"

namespace lifeline::analysis {

Examination examine(const trace::TraceSnapshot& snapshot, const trace::Life& life)
{
    Examination result{remarksOn(snapshot, life), {}};
    result.diagnosis = diagnose(life, result.remarks.findings, endOf(snapshot));
    return result;
}

} // namespace lifeline::analysis
