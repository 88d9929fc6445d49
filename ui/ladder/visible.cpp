#include "ui/ladder/visible.h"

namespace lifeline::ladder {

ArrowIndex::ArrowIndex(const std::vector<Arrow>& arrows)
{
    m_lowest.resize((arrows.size() + kBlock - 1) / kBlock, 0);
    for (std::size_t i = 0; i < arrows.size(); ++i)
        m_lowest[i / kBlock] = std::max(m_lowest[i / kBlock], arrows[i].arrival);
}

std::vector<std::uint32_t> ArrowIndex::touching(const std::vector<Arrow>& arrows, Rows rows,
                                                std::size_t margin, double apart) const
{
    const auto position = [&](double y) {
        return static_cast<std::size_t>(std::ranges::lower_bound(arrows, y, {}, &Arrow::departure)
                                        - arrows.begin());
    };
    const std::size_t firstBelow = position(rows.begin);
    const std::size_t end = std::min(arrows.size(), position(rows.end) + margin);
    const std::size_t begin = firstBelow - std::min(firstBelow, margin);

    std::vector<std::uint32_t> found;
    // Only arrows that are long on their way reach down from further up.
    for (std::size_t block = 0; block * kBlock < begin; ++block) {
        if (m_lowest[block] < rows.begin)
            continue;
        for (std::size_t i = block * kBlock; i < std::min(begin, (block + 1) * kBlock); ++i)
            if (arrows[i].arrival >= rows.begin)
                found.push_back(static_cast<std::uint32_t>(i));
    }
    PerSide<double> next{{rows.begin - 1e9, rows.begin - 1e9}}; // from where on the sender has another
    for (std::size_t i = begin; i < end; ++i) {
        if (apart > 0) {
            if (arrows[i].departure < next[arrows[i].from]) {
                const double soonest = std::min(next[Side::Client], next[Side::Server]);
                if (arrows[i].departure < soonest) // neither has: on to where one has
                    i = std::max(i, position(soonest) - 1);
                continue;
            }
            next[arrows[i].from] = arrows[i].departure + apart;
        }
        found.push_back(static_cast<std::uint32_t>(i));
    }
    return found;
}

} // namespace lifeline::ladder
