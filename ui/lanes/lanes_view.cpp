#include "ui/lanes/lanes_view.h"

#include "core/packet/ip_address.h"
#include "ui/lanes/lane_painter.h"
#include "ui/text/outcome_text.h"
#include "ui/text/time_text.h"
#include "ui/widgets/own_keys.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace lifeline::lanes {

namespace {

constexpr int kInset = 16;
constexpr int kAir = 6; // above and below a lane
constexpr qsizetype kMostSeen = 4'096; // lives kept
constexpr std::uint32_t kLongest = 20'000; // segments; longer connections are summaries here
constexpr double kMostTimeZoom = 1e6;
constexpr double kZoomStep = 1.25; // a notch of the wheel
constexpr double kTickEvery = 7; // heights of a line between ticks
constexpr double kTickInset = 4; // pixels from a tick to its label
constexpr int kNotch = 120; // of a wheel

} // namespace

LanesView::LanesView(state::Selection& selection, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_selection(selection)
{
    setObjectName(QStringLiteral("lanes"));
    new widgets::OwnKeys(*this);
    setAccessibleName(tr("Connections to the same server, a lane each"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    connect(&m_selection, &state::Selection::connectionChanged, this, [this] {
        reveal(currentLane());
        viewport()->update();
    });
    measure();
}

void LanesView::setConnections(trace::SnapshotPtr snapshot, std::vector<ConnectionId> connections)
{
    if (!m_snapshot || !snapshot || m_snapshot->traceId != snapshot->traceId) {
        m_seen.clear();
        m_timeZoom = 1;
    }
    m_snapshot = std::move(snapshot);
    m_connections = std::move(connections);
    Time end = m_begin = m_connections.empty() ? Time{} : connection(0).first;
    for (int lane = 0; lane < laneCount(); ++lane) {
        m_begin = std::min(m_begin, connection(lane).first);
        end = std::max(end, connection(lane).last);
    }
    m_length = std::max(Time{1}, end - m_begin);
    measure();
}

void LanesView::setLife(std::shared_ptr<const trace::Life> life)
{
    const auto seen = m_seen.find(life->connection.id.value);
    if (seen == m_seen.end())
        return;
    seen->life = std::move(life);
    viewport()->update();
}

void LanesView::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    measure();
}

const trace::Connection& LanesView::connection(int lane) const
{
    return m_snapshot->connections[m_connections[static_cast<std::size_t>(lane)]];
}

int LanesView::currentLane() const
{
    const auto chosen = m_selection.connection();
    const auto lane =
        chosen ? std::lower_bound(m_connections.begin(), m_connections.end(), *chosen) : m_connections.end();
    return lane != m_connections.end() && *lane == chosen ? static_cast<int>(lane - m_connections.begin())
                                                          : -1;
}

int LanesView::laneAt(QPoint position) const
{
    if (position.y() < m_headerHeight)
        return -1;
    const int lane = (position.y() - m_headerHeight + verticalScrollBar()->value()) / m_rowHeight;
    return lane < laneCount() ? lane : -1;
}

TimeAxis LanesView::axis() const
{
    const double left = m_labelWidth;
    const double width = std::max(1.0, viewport()->width() - left - kInset);
    return {m_begin, m_length, left - horizontalScrollBar()->value(), width * m_timeZoom};
}

void LanesView::measure()
{
    const QFontMetrics address(m_theme.fixedFont(theme::TextSize::Label, m_zoom));
    const QFontMetrics small(m_theme.interfaceFont(theme::TextSize::Small, m_zoom));
    m_rowHeight = address.height() + small.height() + 2 * kAir;
    m_headerHeight = small.height() + 2 * kAir;
    int widest = address.horizontalAdvance(QStringLiteral("255.255.255.255:65535"));
    if (m_connections.size() <= static_cast<std::size_t>(kMostSeen))
        for (int lane = 0; lane < laneCount(); ++lane) {
            const std::string client = packet::text(connection(lane).endpoint[Side::Client]);
            widest = std::max(widest, address.horizontalAdvance(QString::fromStdString(client)));
        }
    m_labelWidth = widest + 2 * kInset;
    updateScrollBars();
    viewport()->update();
}

void LanesView::updateScrollBars()
{
    const int rows = std::max(0, viewport()->height() - m_headerHeight);
    const qint64 all = qint64{m_rowHeight} * laneCount();
    verticalScrollBar()->setPageStep(rows);
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setRange(
        0, static_cast<int>(std::clamp<qint64>(all - rows, 0, QWIDGETSIZE_MAX * 100LL)));
    const int width = std::max(1, viewport()->width() - m_labelWidth - kInset);
    horizontalScrollBar()->setPageStep(width);
    horizontalScrollBar()->setRange(0, static_cast<int>(std::min(1e9, width * (m_timeZoom - 1))));
}

void LanesView::wantLife(int lane)
{
    const trace::Connection& one = connection(lane);
    if (one.segments > kLongest)
        return;
    if (m_seen.size() > kMostSeen)
        m_seen.clear();
    Seen& seen = m_seen[one.id.value];
    if (seen.lastSegment == one.lastSegment)
        return;
    seen.lastSegment = one.lastSegment;
    Q_EMIT lifeWanted(one.id);
}

void LanesView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.ground);
    if (m_connections.empty()) {
        painter.setPen(m_theme.dim);
        painter.setFont(m_theme.interfaceFont(theme::TextSize::Body, m_zoom));
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose a connection: the lanes show it and all others to the same server."));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const int first = verticalScrollBar()->value() / m_rowHeight;
    painter.setPen(m_theme.hairline);
    for (const Time at : ticks()) {
        const double x = std::floor(axis().x(at)) + 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, viewport()->height()));
    }
    for (int lane = first; lane < laneCount(); ++lane) {
        const double top = m_headerHeight + double(lane) * m_rowHeight - verticalScrollBar()->value();
        if (top > viewport()->height())
            break;
        paintRow(painter, lane, QRectF(0, top, viewport()->width(), m_rowHeight));
    }
    paintHeader(painter);
}

Time LanesView::tickStep() const
{
    return axis().step(kTickEvery
                       * QFontMetrics(m_theme.interfaceFont(theme::TextSize::Small, m_zoom)).height());
}

std::vector<Time> LanesView::ticks() const
{
    const TimeAxis time = axis();
    const Time step = tickStep();
    std::vector<Time> ticks;
    const auto first = std::max<Time::rep>(0, (time.timeAt(m_labelWidth) - m_begin) / step);
    for (Time at = m_begin + first * step; time.x(at) < viewport()->width(); at += step)
        if (time.x(at) >= m_labelWidth)
            ticks.push_back(at);
    return ticks;
}

void LanesView::paintHeader(QPainter& painter)
{
    const QFont font = m_theme.interfaceFont(theme::TextSize::Small, m_zoom);
    const QFontMetrics metrics(font);
    painter.fillRect(QRectF(0, 0, viewport()->width(), m_headerHeight), m_theme.ground);
    painter.setFont(font);
    painter.setPen(m_theme.dim);
    const QRectF line(0, 0, viewport()->width(), m_headerHeight);
    painter.drawText(line.adjusted(kInset, 0, 0, 0), Qt::AlignVCenter,
                     tr("%Ln lane(s)", nullptr, laneCount()));
    for (const Time at : ticks()) {
        const QString label = axisText(at - m_begin, tickStep());
        const QRectF place(axis().x(at) + kTickInset, 0, metrics.horizontalAdvance(label) + 1,
                           m_headerHeight);
        if (place.right() <= viewport()->width())
            painter.drawText(place, Qt::AlignVCenter, label);
    }
    painter.setPen(m_theme.hairline);
    painter.drawLine(QPointF(0, m_headerHeight - 0.5), QPointF(viewport()->width(), m_headerHeight - 0.5));
}

void LanesView::paintRow(QPainter& painter, int lane, const QRectF& row)
{
    const trace::Connection& one = connection(lane);
    if (lane == currentLane()) {
        painter.fillRect(row, m_theme.selected);
        if (hasFocus())
            painter.fillRect(QRectF(row.left(), row.top(), 3, row.height()), m_theme.accent);
    }
    const QFont addressFont = m_theme.fixedFont(theme::TextSize::Label, m_zoom);
    const QFont smallFont = m_theme.interfaceFont(theme::TextSize::Small, m_zoom);
    const double labels = m_labelWidth - 2 * kInset;
    const QRectF upper(kInset, row.top() + kAir, labels, QFontMetrics(addressFont).height());
    const QRectF lower(kInset, upper.bottom(), labels, QFontMetrics(smallFont).height());
    painter.setFont(addressFont);
    painter.setPen(m_theme.text);
    painter.drawText(upper, Qt::AlignVCenter,
                     QString::fromStdString(packet::text(one.endpoint[Side::Client])));
    const text::Outcome outcome = text::outcomeOf(one);
    painter.setFont(smallFont);
    painter.setPen(text::isTrouble(outcome) ? m_theme.trouble : m_theme.dim);
    painter.drawText(lower, Qt::AlignVCenter,
                     QStringLiteral("#%1 · %2").arg(one.id.value).arg(text::outcomeText(outcome)));

    const QRectF picture(m_labelWidth, row.top() + kAir, viewport()->width() - m_labelWidth,
                         row.height() - 2 * kAir);
    painter.save();
    painter.setClipRect(picture);
    wantLife(lane);
    const auto seen = m_seen.constFind(one.id.value);
    if (seen != m_seen.constEnd() && seen->life)
        paintLane(painter, *seen->life, axis(), picture, m_theme);
    else
        paintSummary(painter, one, axis(), picture, m_theme);
    painter.restore();
}

void LanesView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void LanesView::scrollContentsBy(int, int) { viewport()->update(); }

void LanesView::choose(int lane)
{
    if (lane >= 0 && lane < laneCount())
        m_selection.setConnection(m_connections[static_cast<std::size_t>(lane)]);
}

void LanesView::reveal(int lane)
{
    if (lane < 0)
        return;
    QScrollBar& bar = *verticalScrollBar();
    const int top = lane * m_rowHeight;
    const int page = bar.pageStep();
    bar.setValue(std::clamp(bar.value(), top + m_rowHeight - page, top));
}

void LanesView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(laneAt(event->pos()));
}

void LanesView::mouseReleaseEvent(QMouseEvent* event) { event->accept(); }

void LanesView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int lane = laneAt(event->pos());
    if (event->button() == Qt::LeftButton && lane >= 0)
        Q_EMIT opened(m_connections[static_cast<std::size_t>(lane)]);
}

void LanesView::zoomTime(double factor, double aroundX)
{
    const Time around = axis().timeAt(aroundX);
    m_timeZoom = std::clamp(m_timeZoom * factor, 1.0, kMostTimeZoom);
    updateScrollBars();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value()
                                    + static_cast<int>(std::lround(axis().x(around) - aroundX)));
    viewport()->update();
}

void LanesView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomTime(std::pow(kZoomStep, event->angleDelta().y() / double(kNotch)), event->position().x());
    event->accept();
}

void LanesView::keyPressEvent(QKeyEvent* event)
{
    const int current = currentLane();
    const int page = std::max(1, verticalScrollBar()->pageStep() / m_rowHeight - 1);
    const double middle = (m_labelWidth + viewport()->width()) / 2.0;
    switch (event->key()) {
    case Qt::Key_Down:
        return choose(std::min(current + 1, laneCount() - 1));
    case Qt::Key_Up:
        return choose(std::max(current - 1, 0));
    case Qt::Key_PageDown:
        return choose(std::min(current + page, laneCount() - 1));
    case Qt::Key_PageUp:
        return choose(std::max(current - page, 0));
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(laneCount() - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomTime(kZoomStep, middle);
    case Qt::Key_Minus:
        return zoomTime(1 / kZoomStep, middle);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current >= 0)
            Q_EMIT opened(m_connections[static_cast<std::size_t>(current)]);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

QString LanesView::describe(int lane) const
{
    const trace::Connection& one = connection(lane);
    return tr("%1 → %2\n%3 · %Ln segment(s) · %4", nullptr, static_cast<int>(one.segments))
        .arg(QString::fromStdString(packet::text(one.endpoint[Side::Client])),
             QString::fromStdString(packet::text(one.endpoint[Side::Server])),
             text::outcomeText(text::outcomeOf(one)), text::durationText(one.duration()));
}

bool LanesView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int lane = laneAt(help->pos());
    QToolTip::showText(help->globalPos(), lane < 0 ? QString() : describe(lane), viewport());
    return true;
}

} // namespace lifeline::lanes
