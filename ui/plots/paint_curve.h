#pragma once

#include "core/analysis/series/chart.h"
#include "ui/plots/curve_style.h"

#include <QRectF>

class QPainter;

namespace lifeline::plots {

/// What a plot shows, and where: seconds from left to right, values from bottom to top.
struct Frame {
    QRectF rect; ///< device-independent pixels
    double from = 0; ///< seconds
    double to = 1;
    double low = 0; ///< in the chart's unit
    double high = 1;
    double zoom = 1; ///< 1 is 100 %: of lines and marks
    bool isVector = false; ///< lines stay lines: a picture that is printed, not a screen

    double x(double at) const { return rect.left() + (at - from) / (to - from) * rect.width(); }
    double y(double value) const { return rect.bottom() - (value - low) / (high - low) * rect.height(); }
    double timeAt(double x) const { return from + (x - rect.left()) / rect.width() * (to - from); }
    double valueAt(double y) const { return low + (rect.bottom() - y) / rect.height() * (high - low); }
};

/// Draws what is seen of a curve. What it costs grows with the frame's width, not with the curve's points.
void paintCurve(QPainter& painter, const analysis::series::Curve& curve, const CurveStyle& style,
                const Frame& frame);

/// A sample of a curve for a legend.
void paintSample(QPainter& painter, const CurveStyle& style, const QRectF& rect, double zoom);

void paintMark(QPainter& painter, const CurveStyle& style, const QPointF& at, double zoom);

} // namespace lifeline::plots
