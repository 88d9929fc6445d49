#include "ui/plots/plot_overlay.h"

#include "ui/plots/plot_words.h"

namespace lifeline::plots {

using theme::TextSize;

PlotOverlay::PlotOverlay(PlotView& view) : QCPLayerable(&view, QStringLiteral("overlay")), m_view(view) { }

void PlotOverlay::draw(QCPPainter* painter)
{
    const theme::Theme& theme = m_view.m_theme;
    if (!m_view.m_charts || !m_view.m_message.isEmpty()) {
        painter->setFont(theme.interfaceFont(TextSize::Body, m_view.m_zoom));
        painter->setPen(theme.dim);
        painter->drawText(QRectF(m_view.viewport()).adjusted(16, 8, -16, -8),
                          Qt::AlignCenter | Qt::TextWordWrap, m_view.m_message);
        return;
    }
    for (const PlotView::Panel& panel : m_view.m_panels)
        drawPanel(*painter, panel);
    if (m_view.m_isPicture)
        return;
    for (const PlotView::Panel& panel : m_view.m_panels)
        drawCursor(*painter, panel);
    if (m_view.m_rubberBand) {
        QColor fill = theme.accent;
        fill.setAlphaF(0.12F);
        painter->setPen(theme.accent);
        painter->setBrush(fill);
        painter->drawRect(*m_view.m_rubberBand);
    }
    drawReadout(*painter);
    if (m_view.hasFocus()) {
        painter->setPen(QPen(theme::blended(theme.ground, theme.accent, 0.7), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(m_view.viewport()).adjusted(0.5, 0.5, -1, -1));
    }
}

void PlotOverlay::drawPanel(QPainter& painter, const PlotView::Panel& panel) const
{
    const theme::Theme& theme = m_view.m_theme;
    const analysis::series::Chart& chart = m_view.chartOf(panel);
    const QRectF rect = panel.axes->rect();
    painter.setFont(theme.interfaceFont(TextSize::Small, m_view.m_zoom));
    painter.setPen(theme.dim);
    // Above the axes, where no point is.
    const double above = panel.axes->margins().top();
    const QRectF heading(rect.left() + 6, rect.top() - above, rect.width() - 12, above);
    if (m_view.m_panels.size() > 1)
        painter.drawText(heading, Qt::AlignLeft | Qt::AlignVCenter, directionName(panel.side));
    if (panel.isEdgeAbove)
        painter.drawText(heading, Qt::AlignRight | Qt::AlignVCenter,
                         chart.kind == analysis::series::ChartKind::Flight ? PlotView::tr("↑ window")
                                                                           : PlotView::tr("↑ window edge"));
    if (!chart.empty())
        return;
    painter.setFont(theme.interfaceFont(TextSize::Body, m_view.m_zoom));
    painter.drawText(rect.adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap, absenceText(chart));
}

void PlotOverlay::drawCursor(QPainter& painter, const PlotView::Panel& panel) const
{
    const auto step = m_view.m_selection.step();
    if (!step || *step >= m_view.m_life->steps.size())
        return;
    const Frame frame = m_view.frameOf(panel);
    const double at = m_view.timeOf(*step, panel.side);
    if (at < frame.from || at > frame.to)
        return;
    const double x = std::round(frame.x(at)) + 0.5;
    painter.setPen(QPen(m_view.m_theme.accent, 1));
    painter.drawLine(QPointF(x, frame.rect.top()), QPointF(x, frame.rect.bottom()));
    // What the selected segment is in this plot.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_view.m_theme.ground);
    painter.setClipRect(frame.rect.adjusted(-6, -6, 6, 6));
    for (const analysis::series::Curve& curve : m_view.chartOf(panel).curves) {
        if (!m_view.m_shown[static_cast<std::size_t>(curve.kind)])
            continue;
        const auto same = analysis::series::pointsWithin(curve.series, at, at);
        for (std::size_t i = same.begin; i < same.end; ++i)
            if (curve.series.step[i] == *step) {
                painter.setPen(QPen(m_view.m_theme.accent, 1.5 * m_view.m_zoom));
                painter.drawEllipse(QPointF(frame.x(at), frame.y(curve.series.top(i))), 3.5 * m_view.m_zoom,
                                    3.5 * m_view.m_zoom);
                break;
            }
    }
    painter.setClipping(false);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void PlotOverlay::drawReadout(QPainter& painter) const
{
    const QString text = m_view.readout();
    if (text.isEmpty())
        return;
    const theme::Theme& theme = m_view.m_theme;
    const double zoom = m_view.m_zoom;
    const QPointF at = m_view.m_hovered->hit.at;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.text, 1.5 * zoom));
    painter.setBrush(theme.ground);
    painter.drawEllipse(at, 4 * zoom, 4 * zoom);

    painter.setFont(theme.interfaceFont(TextSize::Label, zoom));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const QRectF room = QRectF(m_view.viewport()).adjusted(4, 4, -4, -4);
    QSizeF size(metrics.horizontalAdvance(text) + 16 * zoom, metrics.height() + 8 * zoom);
    size.setWidth(std::min(size.width(), room.width()));
    QRectF box(at + QPointF(10 * zoom, -size.height() - 8 * zoom), size);
    if (box.right() > room.right())
        box.moveRight(std::max(at.x() - 10 * zoom, room.left() + size.width()));
    if (box.top() < room.top())
        box.moveTop(at.y() + 10 * zoom);
    box.moveLeft(std::clamp(box.left(), room.left(), room.right() - size.width()));
    painter.setPen(QPen(theme.hairline, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box, 4 * zoom, 4 * zoom);
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace lifeline::plots
