// What mouse and keys do to a plot.
#include "ui/plots/plot_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace lifeline::plots {
namespace {

constexpr double kNotch = 120; ///< of a wheel, in eighths of a degree
constexpr double kZoomOfNotch = 0.8;
constexpr double kPanOfKey = 0.15; ///< of what is shown
constexpr double kReach = 12; ///< pixels at 100 % that a pointer may miss a point by

} // namespace

void PlotView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_dragged = event->position();
    m_isDragging = false;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_rubberBand = QRectF(event->position(), QSizeF());
}

void PlotView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = event->position();
    if (!m_pressed) {
        hover(position);
        return;
    }
    if ((position - *m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_isDragging = true;
    if (!m_isDragging || m_panels.empty())
        return;
    m_hovered.reset();
    if (m_rubberBand) {
        m_rubberBand = QRectF(*m_pressed, position).normalized().intersected(QRectF(viewport()));
        refreshOverlay();
        return;
    }
    const Panel& panel = *panelAt(*m_pressed);
    const Frame frame = frameOf(panel);
    const QPointF by = position - m_dragged;
    m_dragged = position;
    if (!m_followsValues) { // else the plot itself keeps the values in sight
        const double values = by.y() / frame.rect.height() * (frame.high - frame.low);
        panel.axes->axis(QCPAxis::atLeft)->moveRange(values);
    }
    panTime(-by.x() / frame.rect.width());
}

void PlotView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    if (m_rubberBand) {
        const QRectF rect = *m_rubberBand;
        m_rubberBand.reset();
        if (m_isDragging)
            zoomInto(rect);
        refreshOverlay();
    } else if (!m_isDragging) {
        select(event->position());
    }
    m_pressed.reset();
    m_isDragging = false;
}

void PlotView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        fit();
}

void PlotView::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (m_panels.empty())
        return;
    const double notches = event->angleDelta().y() / kNotch;
    const double aside = event->angleDelta().x() / kNotch;
    const double factor = std::pow(kZoomOfNotch, notches);
    if (event->modifiers().testFlag(Qt::ControlModifier))
        zoomValues(factor, event->position());
    else if (std::abs(aside) > std::abs(notches))
        panTime(-aside * kPanOfKey);
    else
        zoomTime(factor, frameOf(*panelAt(event->position())).timeAt(event->position().x()));
    hover(event->position());
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (m_panels.empty() || !isPlain) {
        QCustomPlot::keyPressEvent(event);
        return;
    }
    const auto panValues = [this](double share) {
        m_followsValues = false;
        for (const Panel& panel : m_panels) {
            QCPAxis* axis = panel.axes->axis(QCPAxis::atLeft);
            axis->moveRange(axis->range().size() * share);
        }
        refresh();
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomTime(kZoomOfNotch, m_time.center());
        return;
    case Qt::Key_Minus:
        zoomTime(1 / kZoomOfNotch, m_time.center());
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_Left:
        panTime(-kPanOfKey);
        return;
    case Qt::Key_Right:
        panTime(kPanOfKey);
        return;
    case Qt::Key_Up:
        panValues(kPanOfKey);
        return;
    case Qt::Key_Down:
        panValues(-kPanOfKey);
        return;
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void PlotView::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    if (!m_hovered)
        return;
    m_hovered.reset();
    refreshOverlay();
}

void PlotView::focusInEvent(QFocusEvent* event)
{
    QCustomPlot::focusInEvent(event);
    refreshOverlay();
}

void PlotView::focusOutEvent(QFocusEvent* event)
{
    QCustomPlot::focusOutEvent(event);
    refreshOverlay();
}

void PlotView::resizeEvent(QResizeEvent* event)
{
    m_hovered.reset();
    styleAxes();
    if (isVisible()) // hidden views draw nothing
        QCustomPlot::resizeEvent(event);
    else
        setViewport(rect());
}

void PlotView::hover(const QPointF& position)
{
    const bool wasHovered = m_hovered.has_value();
    m_hovered.reset();
    if (m_charts && m_message.isEmpty())
        if (const Panel* panel = panelAt(position); panel != nullptr)
            if (const auto hit =
                    nearest(chartOf(*panel), m_shown, frameOf(*panel), position, kReach * m_zoom))
                m_hovered = Hovered{panel->side, *hit};
    if (wasHovered || m_hovered)
        refreshOverlay();
}

void PlotView::select(const QPointF& position)
{
    const Panel* panel = panelAt(position);
    if (panel == nullptr || !m_charts)
        return;
    const analysis::series::Chart& chart = chartOf(*panel);
    const Frame frame = frameOf(*panel);
    auto hit = nearest(chart, m_shown, frame, position, kReach * m_zoom);
    if (!hit || chart.curves[hit->curve].series.step[hit->point] == analysis::series::kNoStep)
        hit = nearestInTime(chart, m_shown, frame, position.x());
    if (hit)
        m_selection.setStep(chart.curves[hit->curve].series.step[hit->point]);
}

void PlotView::zoomInto(const QRectF& rect)
{
    const Panel* panel = panelAt(rect.center());
    if (panel == nullptr || rect.width() < 2)
        return;
    const Frame frame = frameOf(*panel);
    if (rect.height() >= 4) {
        m_followsValues = false;
        panel->axes->axis(QCPAxis::atLeft)->setRange(frame.valueAt(rect.bottom()), frame.valueAt(rect.top()));
    }
    showTime({frame.timeAt(rect.left()), frame.timeAt(rect.right())});
}

} // namespace lifeline::plots
