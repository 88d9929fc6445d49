#include "ui/ladder/paint_bands.h"

#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace lifeline::ladder {
namespace {

constexpr double kAssumedTint = 0.28;

/// Which corners of a piece of band are round: those at the ends of the lifeline.
struct Ends {
    bool top = false;
    bool bottom = false;
};

QPainterPath pieceShape(const QRectF& rect, Ends round, double radius)
{
    radius = std::min(radius, rect.height() / 2);
    const double top = round.top ? radius : 0;
    const double bottom = round.bottom ? radius : 0;
    QPainterPath path(QPointF(rect.left(), rect.top() + top));
    path.quadTo(rect.topLeft(), QPointF(rect.left() + top, rect.top()));
    path.lineTo(rect.right() - top, rect.top());
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + top));
    path.lineTo(rect.right(), rect.bottom() - bottom);
    path.quadTo(rect.bottomRight(), QPointF(rect.right() - bottom, rect.bottom()));
    path.lineTo(rect.left() + bottom, rect.bottom());
    path.quadTo(rect.bottomLeft(), QPointF(rect.left(), rect.bottom() - bottom));
    path.closeSubpath();
    return path;
}

/// Slanted lines inside a rectangle, cut at its edges: no clipping, which SVG would lose. They keep their
/// place when the rectangle is a part of a longer one.
void hatch(QPainter& painter, const QRectF& rect, double distance)
{
    const double width = rect.width();
    for (double foot = std::ceil(rect.top() / distance) * distance; foot < rect.bottom() + width;
         foot += distance) {
        const double low = std::min(foot, rect.bottom());
        const double high = std::max(foot - width, rect.top());
        if (low > high)
            painter.drawLine(QPointF(rect.left() + foot - low, low),
                             QPointF(rect.left() + foot - high, high));
    }
}

/// The marks that tell the two opening states apart without colour: bars for SYN-SENT, a row of dots for
/// SYN-RECEIVED.
void paintPattern(QPainter& painter, const QRectF& rect, tcp::State state, const QColor& fill,
                  const LadderMetrics& m)
{
    if (state != tcp::State::SynSent && state != tcp::State::SynReceived)
        return;
    const double distance = 2 * m.unit;
    QColor ink = theme::textOn(fill);
    ink.setAlphaF(0.42F);
    const double middle = rect.center().x();
    for (double y = std::ceil(rect.top() / distance) * distance; y < rect.bottom() - m.unit / 2;
         y += distance) {
        if (y - rect.top() < m.unit)
            continue;
        if (state == tcp::State::SynSent) {
            painter.setPen(QPen(ink, m.stroke * 0.8, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(middle - m.unit, y), QPointF(middle + m.unit, y));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(QPointF(middle, y), m.unit * 0.38, m.unit * 0.38);
        }
    }
}

class BandPainter {
public:
    BandPainter(QPainter& painter, const Picture& picture, Rows visible)
        : m_painter(painter),
          m_picture(picture),
          m_metrics(picture.metrics),
          m_rows{visible.begin - 1, visible.end + 1}
    {
    }

    void paint(Side side)
    {
        for (const Band& band : overlapping(m_picture.layout.bands[side], m_rows)) {
            if (band.end <= band.begin)
                continue;
            double begin = band.begin;
            for (const Gap& gap : overlapping(m_picture.layout.gaps, {band.begin, band.end})) {
                if (gap.begin > m_rows.end)
                    break;
                paintStretch(band, begin, std::max(begin, gap.begin));
                begin = std::min(band.end, gap.end);
            }
            paintStretch(band, begin, band.end);
        }
        for (const Gap& gap : overlapping(m_picture.layout.gaps, m_rows))
            paintDots(m_metrics.band[side].middle(), gap);
    }

private:
    void paintStretch(const Band& band, double begin, double end)
    {
        const double assumedEnd = std::clamp(band.provenAt, begin, end);
        paintPiece(band, begin, assumedEnd, trace::Evidence::Assumed);
        paintPiece(band, assumedEnd, end, trace::Evidence::Proven);
    }

    void paintPiece(const Band& band, double begin, double end, trace::Evidence evidence)
    {
        const Ends round{begin <= 0, end >= m_picture.layout.height};
        begin = std::max(begin, m_rows.begin);
        end = std::min(end, m_rows.end);
        if (end <= begin)
            return;
        const Column& column = m_metrics.band[band.side];
        QRectF rect(QPointF(column.left, m_metrics.y(begin)), QPointF(column.right, m_metrics.y(end)));
        const std::vector<trace::StateSpan>& spans = m_picture.life->spans[band.side];
        const tcp::State state = spans[band.span].state;
        if (band.begin == begin && band.span > 0 && spans[band.span - 1].state != state)
            rect.setTop(
                std::min(rect.bottom(), rect.top() + m_metrics.stroke * 0.8)); // a hair between two states
        const QColor colour = m_picture.theme.state(state);
        const bool proven = evidence == trace::Evidence::Proven;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(proven ? colour : theme::blended(m_picture.theme.ground, colour, kAssumedTint));
        m_painter.drawPath(pieceShape(rect, round, 1.5 * m_metrics.unit));
        if (proven) {
            paintPattern(m_painter, rect, state, colour, m_metrics);
            return;
        }
        m_painter.setPen(QPen(colour, m_metrics.stroke * 1.1, Qt::SolidLine, Qt::FlatCap));
        hatch(m_painter, rect, 1.5 * m_metrics.unit);
    }

    void paintDots(double x, const Gap& gap)
    {
        const double middle = m_metrics.y((gap.begin + gap.end) / 2);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_picture.theme.dim);
        for (const int i : {-1, 0, 1})
            m_painter.drawEllipse(QPointF(x, middle + i * 1.6 * m_metrics.unit), m_metrics.unit * 0.4,
                                  m_metrics.unit * 0.4);
    }

    QPainter& m_painter;
    const Picture& m_picture;
    const LadderMetrics& m_metrics;
    Rows m_rows;
};

void paintRoundTrip(QPainter& painter, const Picture& picture, Rows visible)
{
    const LadderMetrics& m = picture.metrics;
    const auto line = roundTripLine(picture);
    if (!line || line->y2() < m.y(visible.begin) || line->y1() > m.y(visible.end))
        return;
    const QPointF serif(m.unit, 0);
    painter.setPen(QPen(picture.theme.accent, m.stroke, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(*line);
    for (const QPointF& end : {line->p1(), line->p2()})
        painter.drawLine(end - serif, end + serif);
}

} // namespace

void paintBands(QPainter& painter, const Picture& picture, Rows visible)
{
    BandPainter bands(painter, picture, visible);
    for (const Side side : kBothSides)
        bands.paint(side);
    paintRoundTrip(painter, picture, visible);
}

} // namespace lifeline::ladder
