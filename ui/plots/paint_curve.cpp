#include "ui/plots/paint_curve.h"

#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace lifeline::plots {
namespace {

using namespace analysis::series;

constexpr std::size_t kBarsInColumn = 4; ///< drawn one by one; more are one bar
constexpr std::size_t kMarksInColumn = 32; ///< looked at; more are a sample of them
constexpr std::size_t kShapes = 400; ///< marks drawn with their shape; more are dots
constexpr double kFar = 1e6; ///< pixels: beyond that no painter is exact

double shown(double pixel) { return std::clamp(pixel, -kFar, kFar); }

std::vector<Column> columnsOf(const Curve& curve, const Frame& frame)
{
    constexpr double kFine = 0.25; // pixels a column where the picture can be enlarged
    const double width = frame.isVector ? kFine : 1;
    const auto count = static_cast<std::size_t>(std::ceil(frame.rect.width() / width)) + 1;
    return decimate(curve.series, curve.pyramid,
                    {frame.from, (frame.to - frame.from) / frame.rect.width() * width, count});
}

struct DashLengths {
    double drawn = 0;
    double period = 0;
};

DashLengths lengthsOf(Dash dash, double zoom)
{
    switch (dash) {
    case Dash::Solid:
        break;
    case Dash::Long:
        return {6 * zoom, 10 * zoom};
    case Dash::Short:
        return {2 * zoom, 5 * zoom};
    }
    return {};
}

/// Lines that are upright or level, drawn as filled rectangles: many times faster than a pen.
class LevelPen {
public:
    LevelPen(QPainter& painter, const QColor& colour, double width, Dash dash, const Frame& frame)
        : m_painter(painter),
          m_colour(colour),
          m_width(std::max(1.0, width * frame.zoom)),
          m_dash(lengthsOf(dash, frame.zoom)),
          m_rect(frame.rect),
          m_origin(frame.x(0))
    {
    }

    void level(double y, double from, double to)
    {
        from = std::max(from, m_rect.left());
        to = std::min(to, m_rect.right());
        if (from > to || y < m_rect.top() - m_width || y > m_rect.bottom() + m_width)
            return;
        if (m_dash.period == 0) {
            fill(from, y, to, y);
            return;
        }
        // Dashes stand still while the plot is panned: they count from the beginning of time.
        double dash = from - phase(from);
        for (; dash < to; dash += m_dash.period)
            if (const double end = std::min(to, dash + m_dash.drawn); end > from)
                fill(std::max(from, dash), y, end, y);
    }
    void upright(double x, double from, double to)
    {
        if (from > to)
            std::swap(from, to);
        from = std::max(from, m_rect.top() - m_width);
        to = std::min(to, m_rect.bottom() + m_width);
        const bool isGap = m_dash.period != 0 && to - from < m_dash.period && phase(x) > m_dash.drawn;
        if (from <= to && !isGap)
            fill(x, from, x, to);
    }

private:
    double phase(double x) const
    {
        const double rest = std::fmod(x - m_origin, m_dash.period);
        return rest < 0 ? rest + m_dash.period : rest;
    }
    void fill(double x0, double y0, double x1, double y1)
    {
        m_painter.fillRect(QRectF(x0 - m_width / 2, y0 - m_width / 2, x1 - x0 + m_width, y1 - y0 + m_width),
                           m_colour);
    }

    QPainter& m_painter;
    QColor m_colour;
    double m_width;
    DashLengths m_dash;
    QRectF m_rect;
    double m_origin;
};

QPen penOf(const CurveStyle& style, double zoom)
{
    QPen pen(style.colour, std::max(1.0, style.width * zoom));
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    if (const DashLengths dash = lengthsOf(style.dash, zoom); dash.period > 0)
        pen.setDashPattern({dash.drawn / pen.widthF(), (dash.period - dash.drawn) / pen.widthF()});
    return pen;
}

/// The value that holds when the frame begins, as a point at its left edge; and the last one within it.
struct Held {
    bool isKnown = false;
    double x = 0;
    double y = 0;
};

Held heldBefore(const Curve& curve, const Frame& frame)
{
    const std::size_t first = pointsWithin(curve.series, frame.from, frame.to).begin;
    if (first == 0)
        return {};
    return {true, frame.rect.left(), shown(frame.y(curve.series.top(first - 1)))};
}

/// Where the last value ends: it holds on while another follows.
double heldUntil(const Curve& curve, const Frame& frame, const std::vector<Column>& columns, double last)
{
    const std::size_t next =
        columns.empty() ? pointsWithin(curve.series, frame.from, frame.to).begin : columns.back().points.end;
    return next < curve.series.size() ? frame.rect.right() : last;
}

void paintSteps(QPainter& painter, const Curve& curve, const CurveStyle& style, const Frame& frame)
{
    const std::vector<Column> columns = columnsOf(curve, frame);
    Held held = heldBefore(curve, frame);
    QPolygonF line;
    LevelPen pen(painter, style.colour, style.width, style.dash, frame);
    const auto level = [&](double until) {
        if (frame.isVector)
            line << QPointF(held.x, held.y) << QPointF(until, held.y);
        else
            pen.level(held.y, held.x, until);
    };
    for (const Column& column : columns) {
        const double x = frame.x(curve.series.at[column.points.begin]);
        const double low = shown(frame.y(column.extent.low));
        const double high = shown(frame.y(column.extent.high));
        const double last = shown(frame.y(curve.series.top(column.points.end - 1)));
        if (held.isKnown)
            level(x);
        const double from = held.isKnown ? std::max(low, held.y) : low;
        const double to = held.isKnown ? std::min(high, held.y) : high;
        if (frame.isVector)
            line << QPointF(x, from) << QPointF(x, to) << QPointF(x, last);
        else
            pen.upright(x, from, to);
        held = {true, x, last};
    }
    if (held.isKnown)
        level(heldUntil(curve, frame, columns, held.x));
    if (frame.isVector) {
        painter.setPen(penOf(style, frame.zoom));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
}

void paintShapes(QPainter& painter, const Curve& curve, const CurveStyle& style, const Frame& frame,
                 IndexRange seen)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = seen.begin; i < seen.end; ++i)
        paintMark(painter, style, {frame.x(curve.series.at[i]), shown(frame.y(curve.series.top(i)))},
                  frame.zoom);
}

void paintBars(QPainter& painter, const Curve& curve, const CurveStyle& style, const Frame& frame)
{
    const double width = style.width * frame.zoom;
    const double least = std::min(width, 2 * frame.zoom);
    const auto bar = [&](double x, double low, double high) {
        const double top = std::max(frame.rect.top() - least, shown(frame.y(high)));
        const double bottom = std::min(frame.rect.bottom() + least, shown(frame.y(low)));
        if (top > bottom)
            return;
        const double height = std::max(bottom - top, least);
        painter.fillRect(QRectF(x - width / 2, bottom - height, width, height), style.colour);
    };
    for (const Column& column : columnsOf(curve, frame)) {
        if (column.points.size() > kBarsInColumn) {
            bar(frame.x(curve.series.at[column.points.begin]), column.extent.low, column.extent.high);
            continue;
        }
        for (std::size_t i = column.points.begin; i < column.points.end; ++i)
            bar(frame.x(curve.series.at[i]), curve.series.low[i], curve.series.top(i));
    }
    const IndexRange seen = pointsWithin(curve.series, frame.from, frame.to);
    if (style.markSize > 0 && seen.size() <= kShapes)
        paintShapes(painter, curve, style, frame, seen);
}

void paintHeldBars(QPainter& painter, const Curve& curve, const CurveStyle& style, const Frame& frame)
{
    CurveStyle thin = style;
    thin.width = 1;
    thin.drawing = Drawing::Steps;
    paintSteps(painter, curve, thin, frame);
    paintBars(painter, curve, style, frame);
}

/// Dots of a column, each pixel once.
void paintDots(QPainter& painter, const Curve& curve, const Column& column, const CurveStyle& style,
               const Frame& frame)
{
    const double size = std::max(2.0, style.width * frame.zoom);
    // Every 2^n-th point, counted from the first of all: the same ones wherever the frame begins.
    std::size_t stride = 1;
    while (column.points.size() / stride > kMarksInColumn)
        stride *= 2;
    std::vector<int> rows;
    const auto row = [&](double value) { rows.push_back(qRound(shown(frame.y(value)) / size)); };
    if (stride > 1) {
        row(column.extent.low);
        row(column.extent.high);
    }
    for (std::size_t i = (column.points.begin + stride - 1) / stride * stride; i < column.points.end;
         i += stride)
        row(curve.series.low[i]);
    std::sort(rows.begin(), rows.end());
    const double left = frame.x(curve.series.at[column.points.begin]) - size / 2;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] <= rows[end - 1] + 1)
            ++end;
        const double top = (rows[i] - 0.5) * size;
        painter.fillRect(QRectF(left, top, size, (rows[end - 1] - rows[i] + 1) * size), style.colour);
        i = end;
    }
}

void paintMarks(QPainter& painter, const Curve& curve, const CurveStyle& style, const Frame& frame)
{
    const std::vector<Column> columns = columnsOf(curve, frame);
    const IndexRange seen = pointsWithin(curve.series, frame.from, frame.to);
    if (seen.size() > kShapes) {
        for (const Column& column : columns)
            paintDots(painter, curve, column, style, frame);
        return;
    }
    paintShapes(painter, curve, style, frame, seen);
}

} // namespace

void paintCurve(QPainter& painter, const Curve& curve, const CurveStyle& style, const Frame& frame)
{
    if (frame.rect.width() < 1 || !(frame.to > frame.from) || !(frame.high > frame.low))
        return;
    painter.setRenderHint(QPainter::Antialiasing, frame.isVector);
    switch (style.drawing) {
    case Drawing::Bars:
        paintHeldBars(painter, curve, style, frame);
        return;
    case Drawing::LooseBars:
        paintBars(painter, curve, style, frame);
        return;
    case Drawing::Steps:
        paintSteps(painter, curve, style, frame);
        return;
    case Drawing::Marks:
        paintMarks(painter, curve, style, frame);
        return;
    }
}

void paintMark(QPainter& painter, const CurveStyle& style, const QPointF& at, double zoom)
{
    const double half = style.markSize * zoom;
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.colour);
    switch (style.mark) {
    case Mark::Disc:
        painter.drawEllipse(at, half, half);
        return;
    case Mark::Square:
        painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half));
        return;
    case Mark::Diamond:
        painter.drawPolygon(QPolygonF(
            {at + QPointF(0, -half), at + QPointF(half, 0), at + QPointF(0, half), at + QPointF(-half, 0)}));
        return;
    case Mark::Triangle:
        painter.drawPolygon(
            QPolygonF({at + QPointF(-half, -half), at + QPointF(half, -half), at + QPointF(0, half)}));
        return;
    case Mark::Cross:
        painter.setPen(QPen(style.colour, std::max(1.0, 1.8 * zoom)));
        painter.drawLine(at + QPointF(-half, -half), at + QPointF(half, half));
        painter.drawLine(at + QPointF(-half, half), at + QPointF(half, -half));
        return;
    }
}

void paintSample(QPainter& painter, const CurveStyle& style, const QRectF& rect, double zoom)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = rect.center().y();
    switch (style.drawing) {
    case Drawing::Marks:
        paintMark(painter, style, rect.center(), zoom);
        return;
    case Drawing::LooseBars:
        if (style.markSize > 0) {
            paintMark(painter, style, rect.center(), zoom);
            return;
        }
        painter.fillRect(
            QRectF(rect.center().x() - style.width * zoom / 2, rect.top(), style.width * zoom, rect.height()),
            style.colour);
        return;
    case Drawing::Bars:
    case Drawing::Steps:
        painter.setPen(penOf(style, zoom));
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
        return;
    }
}

} // namespace lifeline::plots
