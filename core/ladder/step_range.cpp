#include "core/ladder/step_range.h"

#include "core/analysis/links.h"

#include <algorithm>
#include <cassert>

namespace lifeline::ladder {

OctetSums::OctetSums(const trace::Life& life)
{
    m_sums.reserve(life.steps.size() / kBlock + 1);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < life.steps.size(); ++i) {
        if (i % kBlock == 0)
            m_sums.push_back(sum);
        sum += life.steps[i].wire.length;
    }
}

std::uint64_t OctetSums::between(const trace::Life& life, std::size_t begin, std::size_t end) const
{
    return before(life, end) - before(life, begin);
}

std::uint64_t OctetSums::before(const trace::Life& life, std::size_t end) const
{
    if (m_sums.empty())
        return 0;
    const std::size_t block = std::min(end / kBlock, m_sums.size() - 1);
    std::uint64_t sum = m_sums[block];
    for (std::size_t i = block * kBlock; i < end; ++i)
        sum += life.steps[i].wire.length;
    return sum;
}

StepRange stepRange(const trace::Life& life, const OctetSums& sums, std::uint32_t first, std::uint32_t last)
{
    assert(first <= last && last < life.steps.size());
    const trace::Step& begin = life.steps[first];
    const trace::Step& end = life.steps[last];
    StepRange range{first,
                    last,
                    end.sent - begin.sent,
                    false,
                    last - first + 1,
                    sums.between(life, first, std::size_t{last} + 1)};
    const std::vector<analysis::Link> links = analysis::acknowledgmentsAt(life, first);
    range.isRoundTrip = std::any_of(links.begin(), links.end(),
                                    [&](const analysis::Link& link) { return link.later == last; });
    if (range.isRoundTrip)
        range.duration = end.arrived.value_or(end.sent) - begin.sent;
    return range;
}

} // namespace lifeline::ladder
