#include "ui/ladder/paint_folds.h"

#include <QPolygonF>
#include <algorithm>

namespace lifeline::ladder {
namespace {

/// A triangle in front of the words: to the right where a click opens, down where it folds.
void paintHandle(QPainter& painter, const Picture& picture, const QRectF& box, bool isOpen)
{
    const LadderMetrics& m = picture.metrics;
    if (box.height() < 3 * m.unit)
        return;
    const QPointF middle(m.centre.left + 4 * m.unit, box.center().y());
    const double half = 0.8 * m.unit;
    const QPolygonF triangle = isOpen
        ? QPolygonF({middle + QPointF(-half, -half * 0.6), middle + QPointF(half, -half * 0.6),
                     middle + QPointF(0, half * 0.8)})
        : QPolygonF({middle + QPointF(-half * 0.6, -half), middle + QPointF(half * 0.8, 0),
                     middle + QPointF(-half * 0.6, half)});
    painter.setPen(Qt::NoPen);
    painter.setBrush(picture.theme.dim);
    painter.drawPolygon(triangle);
}

void paintBlock(QPainter& painter, const Picture& picture, const FoldBlock& block)
{
    const LadderMetrics& m = picture.metrics;
    const theme::Theme& theme = picture.theme;
    const QRectF box = foldBox(picture, block);
    const bool isCurrent = picture.options.currentBlock == block.begin;
    const bool isHovered = picture.options.hoveredBlock == block.begin;
    if (block.isOpen) {
        if (box.height() <= 0)
            return;
        painter.setPen(Qt::NoPen);
        if (isHovered)
            painter.fillRect(box, theme.hover);
        const double y = box.bottom();
        painter.setPen(QPen(theme.hairline, std::max(1.0, m.stroke * 0.6)));
        painter.drawLine(QPointF(m.centre.left, y), QPointF(m.centre.right, y));
    } else {
        painter.setPen(isCurrent ? QPen(theme.accent, m.stroke)
                                 : QPen(theme.hairline, std::max(1.0, m.stroke * 0.6)));
        painter.setBrush(isCurrent ? theme.selected : isHovered ? theme.hover : theme.panel);
        const double radius = std::min(1.5 * m.unit, box.height() / 2);
        painter.drawRoundedRect(box, radius, radius);
    }
    paintHandle(painter, picture, box, block.isOpen);
}

} // namespace

QRectF foldBox(const Picture& picture, const FoldBlock& block)
{
    const LadderMetrics& m = picture.metrics;
    return {QPointF(m.band[Side::Client].left - m.unit, m.y(block.top)),
            QPointF(m.band[Side::Server].right + m.unit, m.y(block.bottom))};
}

const FoldBlock* blockAt(const Picture& picture, QPointF point)
{
    const double rows = picture.metrics.rows(point.y());
    const std::vector<FoldBlock>& folds = picture.layout.folds;
    const auto next = std::ranges::lower_bound(folds, rows, {}, &FoldBlock::bottom);
    return next != folds.end() && next->top <= rows && rows < next->bottom ? &*next : nullptr;
}

void paintFolds(QPainter& painter, const Picture& picture, Rows visible)
{
    const std::vector<FoldBlock>& folds = picture.layout.folds;
    const double least = leastDistance(picture);
    double last = -1e300;
    for (auto block = std::ranges::lower_bound(folds, visible.begin, {}, &FoldBlock::bottom);
         block != folds.end() && block->top <= visible.end; ++block) {
        if (block->bottom - last < least)
            continue;
        last = block->bottom;
        paintBlock(painter, picture, *block);
    }
}

void paintNotices(QPainter& painter, const Picture& picture, Rows visible)
{
    const LadderMetrics& m = picture.metrics;
    const Rows rows{visible.begin - 1, visible.end + 1};
    for (const NoticeMark& mark : within(picture.layout.notices, rows, &NoticeMark::y)) {
        const bool left = mark.side == Side::Client;
        const QPointF tip(left ? m.centre.left : m.centre.right, m.y(mark.y));
        const double length = (left ? 1 : -1) * m.headLength();
        const QPointF across(0, m.headLength() * 0.5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(picture.theme.trouble);
        painter.drawPolygon(
            QPolygonF({tip, tip + QPointF(length, 0) + across, tip + QPointF(length, 0) - across}));
    }
}

} // namespace lifeline::ladder
