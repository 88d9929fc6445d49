#include "ui/state_diagram/diagram_canvas.h"

#include "ui/text/state_text.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>
#include <utility>

namespace lifeline::state_diagram {

namespace {

constexpr int kUsualWidth = 312;
constexpr int kNarrowest = 240;

} // namespace

DiagramCanvas::DiagramCanvas(QWidget* parent) : QWidget(parent), m_theme(theme::Theme::light())
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("State diagram"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    layOutAgain();
}

void DiagramCanvas::setJourney(Journey journey)
{
    m_journey = std::move(journey);
    m_pointed.transition.reset();
    describe();
    update();
}

void DiagramCanvas::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    layOutAgain();
    updateGeometry();
}

void DiagramCanvas::layOutAgain()
{
    m_geometry = layOut(QRectF(0, 0, width(), 0), m_theme, m_zoom, this);
    update();
}

int DiagramCanvas::heightForWidth(int width) const
{
    if (width == this->width())
        return static_cast<int>(std::ceil(m_geometry.size.height()));
    return static_cast<int>(std::ceil(layOut(QRectF(0, 0, width, 0), m_theme, m_zoom, this).size.height()));
}

QSize DiagramCanvas::sizeHint() const { return {kUsualWidth, heightForWidth(kUsualWidth)}; }

QSize DiagramCanvas::minimumSizeHint() const { return {kNarrowest, kNarrowest}; }

void DiagramCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Pointed pointed = m_pointed;
    if (hasFocus() && !pointed.node && !pointed.transition)
        pointed.node = m_focused;
    paintDiagram(painter, m_geometry, m_journey, m_theme, m_theme.panel, pointed);
}

void DiagramCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOutAgain();
}

void DiagramCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Pointed at = pointedAt(m_geometry, m_journey, event->position());
    if (at.node) {
        m_focused = *at.node;
        Q_EMIT nodeChosen(*at.node);
    } else if (at.transition) {
        Q_EMIT transitionChosen(*at.transition);
    }
}

void DiagramCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // the press was ours
}

void DiagramCanvas::mouseMoveEvent(QMouseEvent* event)
{
    point(pointedAt(m_geometry, m_journey, event->position()));
}

QString DiagramCanvas::explainedAt(const QPoint& position) const
{
    const Pointed at = pointedAt(m_geometry, m_journey, position);
    return at.node ? QStringLiteral("state/") + QLatin1String(tcp::name(nodes()[*at.node].state)) : QString();
}

void DiagramCanvas::leaveEvent(QEvent*) { point({}); }

void DiagramCanvas::point(const Pointed& pointed)
{
    if (pointed.node == m_pointed.node && pointed.transition == m_pointed.transition)
        return;
    m_pointed = pointed;
    setCursor(pointed.node || pointed.transition ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void DiagramCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        m_focused = (m_focused + 1) % kNodeCount;
        break;
    case Qt::Key_Up:
    case Qt::Key_Left:
        m_focused = (m_focused + kNodeCount - 1) % kNodeCount;
        break;
    case Qt::Key_Space:
        Q_EMIT nodeChosen(m_focused);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    describe();
    update();
}

void DiagramCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void DiagramCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

/// For who cannot see the diagram: where both ends are.
void DiagramCanvas::describe()
{
    QStringList places;
    for (const Side side : kBothSides)
        if (const auto& place = m_journey.place[side])
            places.append(
                tr("%1 in %2").arg(text::sideName(side), text::stateName(nodes()[place->node].state)));
    setAccessibleDescription(places.join(QStringLiteral(", ")));
}

} // namespace lifeline::state_diagram
