#include "ui/ladder/slope.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lifeline::ladder {

double Slope::length() const { return std::hypot(dx, dy); }

double Slope::degrees() const { return std::atan2(dy, dx) * 180 / std::numbers::pi; }

Slope slopeOf(const Picture& picture, const Arrow& arrow)
{
    const LadderMetrics& m = picture.metrics;
    if (isBlank(picture, arrow)) {
        const QLineF line = arrowLine(picture, arrow);
        return {line.p1(), line.dx(), 0};
    }
    const double drop = (arrow.arrival - arrow.departure) * m.row / (arrow.lost ? kLostReach : 1);
    const bool right = arrow.from == Side::Client;
    const double y = m.y(arrow.departure);
    return {{m.centre.left, right ? y : y + drop}, m.centre.width(), right ? drop : -drop};
}

Part partOf(const Picture& picture, const Arrow& arrow, std::optional<double> lostEdge)
{
    const double length = slopeOf(picture, arrow).length();
    const double edge = std::min(0.5, picture.metrics.labelEdge() / length);
    if (!lostEdge)
        return {edge, 1 - edge};
    const double near = *lostEdge / length;
    const double cross = kLostReach - 0.55 * picture.metrics.line / length;
    return arrow.from == Side::Client ? Part{near, cross} : Part{1 - cross, 1 - near};
}

double clamped(double at, double width, const Slope& slope, Part part)
{
    const double half = width / 2 / slope.length();
    if (part.begin + half > part.end - half)
        return (part.begin + part.end) / 2;
    return std::clamp(at, part.begin + half, part.end - half);
}

} // namespace lifeline::ladder
