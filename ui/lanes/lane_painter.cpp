#include "ui/lanes/lane_painter.h"

#include <algorithm>
#include <cmath>

namespace lifeline::lanes {

namespace {

constexpr double kBandShare = 0.22; // of a lane's height, each of the two bands
constexpr double kAssumedTint = 0.38;
constexpr double kNarrowest = 1.5; // pixels: a state that lasted a moment is seen too
constexpr double kTooNear = 1.0; // pixels between lines that the eye cannot tell apart

struct Bands {
    QRectF client;
    QRectF server;

    explicit Bands(const QRectF& lane)
        : client(lane.left(), lane.top(), lane.width(), lane.height() * kBandShare),
          server(lane.left(), lane.bottom() - client.height(), lane.width(), client.height())
    {
    }
    const QRectF& of(Side side) const { return side == Side::Client ? client : server; }
    double edge(Side side) const { return side == Side::Client ? client.bottom() : server.top(); }
};

void fill(QPainter& painter, const QRectF& band, double from, double to, const QColor& colour)
{
    const double left = std::max(from, band.left());
    const double right = std::min(std::max(to, from + kNarrowest), band.right());
    if (right > left)
        painter.fillRect(QRectF(left, band.top(), right - left, band.height()), colour);
}

void paintStates(QPainter& painter, const std::vector<trace::StateSpan>& spans, const TimeAxis& axis,
                 const QRectF& band, const theme::Theme& theme)
{
    for (const trace::StateSpan& span : spans) {
        const QColor colour = theme.state(span.state);
        const QColor pale = theme::blended(theme.ground, colour, kAssumedTint);
        const double begin = axis.x(span.begin);
        const double end = axis.x(span.end);
        const bool isProven = span.evidence == trace::Evidence::Proven;
        fill(painter, band, begin, end, isProven ? colour : pale);
        if (isProven && span.provenAt > span.begin)
            fill(painter, band, begin, std::min(end, axis.x(span.provenAt)), pale);
    }
}

} // namespace

void paintLane(QPainter& painter, const trace::Life& life, const TimeAxis& axis, const QRectF& lane,
               const theme::Theme& theme)
{
    const Bands bands(lane);
    for (const Side side : kBothSides)
        paintStates(painter, life.spans[side], axis, bands.of(side), theme);

    const double thickness = std::max(1.0, lane.height() / 28);
    PerSide<std::array<double, theme::kSegmentKindCount>> last;
    for (const Side side : kBothSides)
        last[side].fill(-kTooNear);
    for (const trace::Step& step : life.steps) {
        const double from = axis.x(step.sent);
        const double to = axis.x(step.arrived.value_or(step.sent));
        if (to < lane.left() || from > lane.right())
            continue;
        const Side side = step.wire.from;
        const theme::SegmentKind kind = theme::segmentKind(step.wire.flags, step.wire.length);
        double& before = last[side][static_cast<std::size_t>(kind)];
        if (from - before < kTooNear)
            continue;
        before = from;
        const QPointF begin(from, bands.edge(side));
        QPointF end(to, bands.edge(other(side)));
        const bool isLost = step.delivery == trace::Delivery::Lost;
        if (isLost)
            end = (begin + end) / 2;
        painter.setPen(
            QPen(isLost ? theme.trouble : theme.segment(kind), thickness, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(begin, end);
        if (isLost) {
            const double arm = lane.height() / 12;
            painter.drawLine(end - QPointF(arm, arm), end + QPointF(arm, arm));
            painter.drawLine(end - QPointF(arm, -arm), end + QPointF(arm, -arm));
        }
    }
}

void paintSummary(QPainter& painter, const trace::Connection& connection, const TimeAxis& axis,
                  const QRectF& lane, const theme::Theme& theme)
{
    const Bands bands(lane);
    for (const Side side : kBothSides)
        fill(painter, bands.of(side), axis.x(connection.first), axis.x(connection.last),
             theme::blended(theme.ground, theme.state(connection.state[side]), kAssumedTint));
}

} // namespace lifeline::lanes
