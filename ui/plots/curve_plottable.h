#pragma once

#include "ui/plots/plot_view.h"

namespace lifeline::plots {

/// A curve as QCustomPlot draws it; paint_curve.h does the work.
class CurvePlottable : public QCPAbstractPlottable {
    Q_OBJECT

public:
    CurvePlottable(QCPAxis* time, QCPAxis* value, ChartsPtr charts, const analysis::series::Curve& curve,
                   const CurveStyle& style, double zoom);

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
    QCPRange getKeyRange(bool& found, QCP::SignDomain) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain, const QCPRange& within) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter*, const QRectF&) const override { }

private:
    ChartsPtr m_charts; ///< keeps the curve alive
    const analysis::series::Curve& m_curve;
    CurveStyle m_style;
    double m_zoom;
};

/// The axes' ranges and the rectangle between them.
Frame frameOf(const QCPAxisRect& axes, double zoom, bool isVector);

} // namespace lifeline::plots
