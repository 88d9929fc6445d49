#include "ui/ladder/paint_arrows.h"

#include <QLineF>
#include <QPolygonF>
#include <algorithm>
#include <array>

namespace lifeline::ladder {
namespace {

using theme::SegmentKind;

/// How a kind's line looks beside its colour. Dashes in line widths; empty is solid.
struct LineLook {
    double weight = 1;
    QList<qreal> dashes{};
};

LineLook lookOf(SegmentKind kind)
{
    switch (kind) {
    case SegmentKind::Opening:
        return {1.5};
    case SegmentKind::Data:
        return {1.15};
    case SegmentKind::Acknowledgment:
        return {0.85};
    case SegmentKind::Closing:
        return {1.4, {9, 2.6}};
    case SegmentKind::Trouble:
        return {1.7, {4, 2}};
    }
    return {};
}

/// How long a head may be that leaves the one before and behind it to be seen.
/// @param pitch  pixels from arrow to arrow
double burstHead(double pitch, const LadderMetrics& m)
{
    return std::clamp(2.2 * pitch, 3 * m.stroke * kBurstWeight, m.headLength());
}

void paintHead(QPainter& painter, const QLineF& line, const QColor& colour, bool hollow, const QColor& ground,
               const LadderMetrics& m, double length)
{
    const QLineF unit = line.unitVector();
    const QPointF along(unit.dx(), unit.dy());
    const QPointF across(-along.y(), along.x());
    const QPointF back = line.p2() - along * length;
    const double half = length * 0.36;
    QPolygonF head({line.p2(), back + across * half, back - across * half});
    painter.setPen(hollow ? QPen(colour, m.stroke * 0.8, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin)
                          : QPen(Qt::NoPen));
    painter.setBrush(hollow ? ground : colour);
    painter.drawPolygon(head);
}

void paintCross(QPainter& painter, QPointF at, const Picture& picture)
{
    const LadderMetrics& m = picture.metrics;
    const double arm = m.line * 0.32;
    painter.setPen(QPen(picture.theme.trouble, m.stroke * 1.7, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at - QPointF(arm, arm), at + QPointF(arm, arm));
    painter.drawLine(at - QPointF(arm, -arm), at + QPointF(arm, -arm));
}

/// A segment that is to be found out: neither who sends it nor what it is.
void paintBlank(QPainter& painter, const Picture& picture, const Arrow& arrow)
{
    QPen pen(picture.theme.dim, picture.metrics.stroke, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawLine(arrowLine(picture, arrow));
}

void paintArrow(QPainter& painter, const Picture& picture, const Arrow& arrow)
{
    if (isBlank(picture, arrow)) {
        paintBlank(painter, picture, arrow);
        return;
    }
    const trace::Step& step = picture.life->steps[arrow.step];
    const LadderMetrics& m = picture.metrics;
    const SegmentKind kind = theme::segmentKind(step.wire.flags, step.wire.length);
    const QColor colour = picture.theme.segment(kind);
    const LineLook look = lookOf(kind);
    const bool isSelected = picture.options.selected == arrow.step;
    const Burst* burst = burstOf(picture.layout, arrow.step);
    const double weight = burst != nullptr ? kBurstWeight : look.weight;
    const double head = burst != nullptr ? burstHead(burst->pitch * m.row, m) : m.headLength();

    QPen pen(colour, m.stroke * weight * (isSelected ? 1.35 : 1), Qt::SolidLine, Qt::FlatCap);
    if (!look.dashes.isEmpty())
        pen.setDashPattern(look.dashes);
    const QLineF line = arrowLine(picture, arrow);
    const bool ends = arrow.lost && !isOnItsWay(picture, arrow);
    QLineF shaft = line;
    if (line.isNull())
        return;
    if (!ends)
        shaft.setLength(std::max(0.0, line.length() - head * 0.8));
    painter.setPen(pen);
    painter.drawLine(shaft);
    if (ends) {
        paintCross(painter, line.p2(), picture);
        return;
    }
    const bool assumed = !step.proven && step.delivery != trace::Delivery::Arrived;
    paintHead(painter, line, colour, assumed, isSelected ? picture.theme.selected : picture.theme.ground, m,
              head);
}

} // namespace

void paintArrows(QPainter& painter, const Picture& picture, Rows visible)
{
    for (const std::uint32_t index :
         picture.arrows.touching(picture.layout.arrows, visible, 1, leastDistance(picture)))
        paintArrow(painter, picture, picture.layout.arrows[index]);
    if (const auto selected = picture.options.selected)
        if (const Arrow* arrow = arrowOf(picture.layout, *selected)) // on top, where lines are dense
            paintArrow(painter, picture, *arrow);
}

} // namespace lifeline::ladder
