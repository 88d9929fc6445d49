#include "core/analysis/copies.h"

#include "core/analysis/findings.h"

namespace lifeline::analysis {

trace::Life lifeWithoutCopies(const trace::TraceSnapshot& snapshot, ConnectionId connection)
{
    trace::Life life = trace::lifeOf(snapshot, connection);
    std::vector<SegmentIndex> copies;
    for (const Finding& finding : findingsOf(life))
        if (finding.kind == FindingKind::CapturedTwice)
            copies.push_back(life.steps[finding.step].segment);
    return copies.empty() ? life : trace::lifeOf(snapshot, connection, copies);
}

} // namespace lifeline::analysis
