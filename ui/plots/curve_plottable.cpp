#include "ui/plots/curve_plottable.h"

namespace lifeline::plots {

using analysis::series::Extent;

CurvePlottable::CurvePlottable(QCPAxis* time, QCPAxis* value, ChartsPtr charts,
                               const analysis::series::Curve& curve, const CurveStyle& style, double zoom)
    : QCPAbstractPlottable(time, value),
      m_charts(std::move(charts)),
      m_curve(curve),
      m_style(style),
      m_zoom(zoom)
{
    setAntialiased(false); // paint_curve.h knows where it is worth its time
    setSelectable(QCP::stNone);
}

QCPRange CurvePlottable::getKeyRange(bool& found, QCP::SignDomain) const
{
    found = true;
    return {m_curve.series.at.front(), m_curve.series.at.back()};
}

QCPRange CurvePlottable::getValueRange(bool& found, QCP::SignDomain, const QCPRange& within) const
{
    const auto points = within == QCPRange()
        ? analysis::series::IndexRange{0, m_curve.series.size()}
        : analysis::series::pointsWithin(m_curve.series, within.lower, within.upper);
    found = points.size() > 0;
    if (!found)
        return {};
    const Extent extent = m_curve.pyramid.extent(m_curve.series, points);
    return {extent.low, extent.high};
}

void CurvePlottable::draw(QCPPainter* painter)
{
    paintCurve(*painter, m_curve, m_style,
               frameOf(*keyAxis()->axisRect(), m_zoom, painter->modes().testFlag(QCPPainter::pmVectorized)));
}

Frame frameOf(const QCPAxisRect& axes, double zoom, bool isVector)
{
    const QCPRange time = axes.axis(QCPAxis::atBottom)->range();
    const QCPRange value = axes.axis(QCPAxis::atLeft)->range();
    Frame frame;
    frame.rect = axes.rect();
    frame.from = time.lower;
    frame.to = time.upper;
    frame.low = value.lower;
    frame.high = value.upper;
    frame.zoom = zoom;
    frame.isVector = isVector;
    return frame;
}

} // namespace lifeline::plots
