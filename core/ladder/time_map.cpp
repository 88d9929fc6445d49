#include "core/ladder/layout.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace lifeline::ladder {

double yAt(const Layout& layout, Time time)
{
    const std::vector<Anchor>& anchors = layout.anchors;
    if (anchors.empty())
        return 0;
    const auto next = std::lower_bound(anchors.begin(), anchors.end(), time,
                                       [](const Anchor& anchor, Time at) { return anchor.time < at; });
    if (next == anchors.end())
        return anchors.back().y;
    if (next == anchors.begin() || next->time == time)
        return next->y;
    const Anchor& previous = *(next - 1);
    const double part = static_cast<double>((time - previous.time).count())
        / static_cast<double>((next->time - previous.time).count());
    return previous.y + part * (next->y - previous.y);
}

Time timeAt(const Layout& layout, double y)
{
    const std::vector<Anchor>& anchors = layout.anchors;
    if (anchors.empty())
        return Time{};
    const auto next = std::lower_bound(anchors.begin(), anchors.end(), y,
                                       [](const Anchor& anchor, double at) { return anchor.y < at; });
    if (next == anchors.end())
        return anchors.back().time;
    if (next == anchors.begin() || next->y == y)
        return next->time;
    const Anchor& previous = *(next - 1);
    const double part = (y - previous.y) / (next->y - previous.y);
    return previous.time
        + Time{std::llround(part * static_cast<double>((next->time - previous.time).count()))};
}

} // namespace lifeline::ladder
