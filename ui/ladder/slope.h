#pragma once

#include "ui/ladder/ladder_picture.h"

#include <QPointF>
#include <optional>

namespace lifeline::ladder {

/// A slope that texts stand on, from the left lifeline to the right one, also where an arrow ends between.
struct Slope {
    QPointF left;
    double dx = 0; ///< of the whole way between the lifelines
    double dy = 0;

    QPointF at(double fraction) const { return {left.x() + dx * fraction, left.y() + dy * fraction}; }
    double length() const;
    /// Clockwise.
    double degrees() const;
};

/// A part of a slope, as fractions of the way from the left lifeline.
struct Part {
    double begin = 0;
    double end = 1;
};

Slope slopeOf(const Picture& picture, const Arrow& arrow);

/// What texts of an arrow may take: clear of arrow heads and links.
/// @param lostEdge  of a lost one: clear of its cross, and that far from the sender's lifeline
Part partOf(const Picture& picture, const Arrow& arrow, std::optional<double> lostEdge);

/// Where a text of that width has its middle, as near to `at` as it may.
double clamped(double at, double width, const Slope& slope, Part part);

} // namespace lifeline::ladder
