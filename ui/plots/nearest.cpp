#include "ui/plots/nearest.h"

#include <algorithm>
#include <cmath>

namespace lifeline::plots {

using namespace analysis::series;

std::optional<Hit> nearest(const Chart& chart, const ShownCurves& shown, const Frame& frame,
                           const QPointF& position, double reach)
{
    std::optional<Hit> best;
    for (std::size_t c = 0; c < chart.curves.size(); ++c) {
        const Curve& curve = chart.curves[c];
        if (!shown[static_cast<std::size_t>(curve.kind)])
            continue;
        const IndexRange near = pointsWithin(curve.series, frame.timeAt(position.x() - reach),
                                             frame.timeAt(position.x() + reach));
        for (std::size_t i = near.begin; i < near.end; ++i) {
            const double low = frame.y(curve.series.low[i]);
            const double high = frame.y(curve.series.top(i));
            const QPointF at(frame.x(curve.series.at[i]), std::clamp(position.y(), high, low));
            const double distance = std::hypot(at.x() - position.x(), at.y() - position.y());
            // Of two at the same place the later curve wins: it is drawn above, and says more.
            if (distance <= reach && (!best || distance <= best->distance))
                best = Hit{c, i, at, distance};
        }
    }
    return best;
}

std::optional<Hit> nearestInTime(const Chart& chart, const ShownCurves& shown, const Frame& frame, double x)
{
    std::optional<Hit> best;
    const double time = frame.timeAt(x);
    for (std::size_t c = 0; c < chart.curves.size(); ++c) {
        const Curve& curve = chart.curves[c];
        if (!shown[static_cast<std::size_t>(curve.kind)])
            continue;
        const std::size_t after = pointsWithin(curve.series, time, time).begin;
        for (const std::size_t i : {after - std::min<std::size_t>(after, 1), after}) {
            if (i >= curve.series.size() || curve.series.step[i] == kNoStep)
                continue;
            const QPointF at(frame.x(curve.series.at[i]), frame.y(curve.series.low[i]));
            const double distance = std::abs(at.x() - x);
            if (!best || distance < best->distance)
                best = Hit{c, i, at, distance};
        }
    }
    return best;
}

} // namespace lifeline::plots
