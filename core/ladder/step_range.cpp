#include "core/ladder/step_range.h"

#include "core/analysis/links.h"

#include <algorithm>
#include <cassert>

namespace lifeline::ladder {

StepRange stepRange(const trace::Life& life, std::uint32_t first, std::uint32_t last)
{
    assert(first <= last && last < life.steps.size());
    const trace::Step& begin = life.steps[first];
    const trace::Step& end = life.steps[last];
    StepRange range{first, last, end.sent - begin.sent, false, last - first + 1, 0};
    for (std::uint32_t i = first; i <= last; ++i)
        range.octets += life.steps[i].wire.length;
    const std::vector<analysis::Link> links = analysis::acknowledgmentsAt(life, first);
    range.isRoundTrip = std::any_of(links.begin(), links.end(),
                                    [&](const analysis::Link& link) { return link.later == last; });
    if (range.isRoundTrip)
        range.duration = end.arrived.value_or(end.sent) - begin.sent;
    return range;
}

} // namespace lifeline::ladder
