#pragma once

#include "core/analysis/series/chart.h"
#include "ui/plots/paint_curve.h"

#include <bitset>
#include <cstddef>
#include <optional>

namespace lifeline::plots {

/// Which curves are drawn, by CurveKind.
using ShownCurves = std::bitset<analysis::series::kCurveKindCount>;

/// A point of a chart.
struct Hit {
    std::size_t curve = 0; ///< index into Chart::curves
    std::size_t point = 0;
    QPointF at; ///< where it is drawn; of a range, the place in it that is nearest
    double distance = 0; ///< pixels
};

/// The point nearest to a position, within so many pixels of it.
std::optional<Hit> nearest(const analysis::series::Chart& chart, const ShownCurves& shown, const Frame& frame,
                           const QPointF& position, double reach);

/// The point of a segment that is nearest in time, wherever it is drawn: what a click beside all curves
/// means.
std::optional<Hit> nearestInTime(const analysis::series::Chart& chart, const ShownCurves& shown,
                                 const Frame& frame, double x);

} // namespace lifeline::plots
