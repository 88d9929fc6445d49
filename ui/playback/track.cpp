#include "ui/playback/track.h"

#include "ui/text/time_text.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lifeline::playback {

Track::Track(state::Playhead& playhead, state::Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_playhead(playhead),
      m_selection(selection),
      m_theme(theme::Theme::light())
{
    setObjectName(QStringLiteral("track"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time of the connection"));
    setTheme(m_theme, 1);
    connect(&m_playhead, &state::Playhead::momentChanged, this, &Track::tell);
    connect(&m_selection, &state::Selection::stepChanged, this, &Track::tell);
}

void Track::readAgain()
{
    m_ticks = ticksOf(m_playhead, static_cast<int>(inner()));
    const state::PlayingTime& time = m_playhead.playingTime();
    setToolTip(
        time.silences().empty()
            ? QString()
            : tr("Silences of more than %1 are shortened to it.").arg(text::durationText(time.limit())));
    update();
}

void Track::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_font = theme.interfaceFont(theme::TextSize::Small, zoom);
    m_line = QFontMetricsF(m_font, this).height();
    updateGeometry();
    readAgain();
}

QSize Track::sizeHint() const
{
    return {static_cast<int>(24 * m_line), static_cast<int>(std::ceil(2.5 * m_line))};
}

QSize Track::minimumSizeHint() const { return {static_cast<int>(6 * m_line), sizeHint().height()}; }

double Track::margin() const { return 0.5 * m_line; }

double Track::inner() const { return std::max(0.0, width() - 2 * margin()); }

double Track::xOf(Time at) const
{
    const state::PlayingTime& time = m_playhead.playingTime();
    const double length = std::max(1.0, static_cast<double>(time.length().count()));
    return margin() + static_cast<double>(time.played(at).count()) / length * std::max(0.0, inner() - 1);
}

Time Track::timeAt(double x) const
{
    const state::PlayingTime& time = m_playhead.playingTime();
    const double part = std::clamp((x - margin()) / std::max(1.0, inner() - 1), 0.0, 1.0);
    return time.timeAt(Time{std::llround(part * static_cast<double>(time.length().count()))});
}

std::optional<double> Track::cursor() const
{
    if (m_playhead.now())
        return xOf(*m_playhead.now());
    const auto step = m_selection.step();
    const auto& life = m_playhead.life();
    if (life && step && *step < life->steps.size())
        return xOf(life->steps[*step].sent);
    return std::nullopt;
}

void Track::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_font);
    paintLine(painter);
    paintTicks(painter);
    paintCursor(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme::blended(m_theme.panel, m_theme.accent, 0.7), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

/// The line is broken where a silence is shortened, and says how long that was where there is room.
void Track::paintLine(QPainter& painter) const
{
    const double middle = height() / 2.0;
    const double thick = std::max(3.0, m_line / 5);
    const QColor ground = m_theme.hairline;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    const QRectF line(margin(), middle - thick / 2, inner(), thick);
    painter.drawRoundedRect(line, thick / 2, thick / 2);
    if (m_playhead.now()) {
        painter.setBrush(theme::blended(m_theme.panel, m_theme.accent, 0.45));
        painter.drawRoundedRect(QRectF(line.left(), line.top(), xOf(*m_playhead.now()) - line.left(), thick),
                                thick / 2, thick / 2);
    }
    const QFontMetricsF metrics(m_font, this);
    double free = 0; // the last text's end
    for (const state::Silence& silence : m_playhead.playingTime().silences()) {
        const double begin = xOf(silence.begin);
        const double end = xOf(silence.end);
        const double x = (begin + end) / 2;
        const double gap = std::min(m_line * 0.9, (end - begin) * 0.6);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.panel);
        painter.drawRect(QRectF(x - gap / 2, line.top() - 1, gap, thick + 2));
        painter.setBrush(m_theme.dim);
        if (gap > 0.5 * m_line)
            for (const int i : {-1, 0, 1})
                painter.drawEllipse(QPointF(x + i * gap / 4, middle), m_line / 14, m_line / 14);
        const QString text = text::durationText(silence.end - silence.begin);
        const double width = metrics.horizontalAdvance(text);
        if (width + m_line > end - begin || x - width / 2 < free)
            continue;
        painter.setPen(m_theme.dim);
        painter.drawText(QRectF(x - width / 2, middle + thick, width, m_line),
                         Qt::AlignCenter | Qt::TextDontClip, text);
        free = x + width / 2;
    }
}

void Track::paintTicks(QPainter& painter) const
{
    const double middle = height() / 2.0;
    const double half = 0.55 * m_line;
    const double thick = std::max(1.5, m_line / 9);
    for (const Tick& tick : m_ticks) {
        const double x = margin() + tick.x;
        painter.setPen(QPen(m_theme.segment(tick.kind), thick, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half));
    }
    // Above the others: a small mark that does not rest on colour alone.
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.trouble);
    const double size = m_line / 4.5;
    double last = -1e9;
    for (const Tick& tick : m_ticks) {
        const double x = margin() + tick.x;
        if (!tick.isTrouble || x - last < size)
            continue;
        last = x;
        const double foot = middle - half - 1;
        painter.drawPolygon(
            QPolygonF({{x, foot}, {x - size, foot - 1.5 * size}, {x + size, foot - 1.5 * size}}));
    }
}

void Track::paintCursor(QPainter& painter) const
{
    const auto x = cursor();
    if (!x)
        return;
    painter.setPen(QPen(m_theme.accent, std::max(2.0, m_line / 7), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(*x, 0.25 * m_line), QPointF(*x, height() - 0.25 * m_line));
    if (!m_playhead.now())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    painter.drawEllipse(QPointF(*x, height() / 2.0), 0.34 * m_line, 0.34 * m_line);
}

void Track::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    readAgain();
}

std::optional<std::uint32_t> Track::tickNear(double x) const
{
    const double reach = 0.3 * m_line;
    std::optional<std::uint32_t> nearest;
    double least = reach;
    const int from = static_cast<int>(x - margin() - reach) - 1;
    for (auto tick = std::ranges::lower_bound(m_ticks, from, {}, &Tick::x); tick != m_ticks.end(); ++tick) {
        const double distance = std::abs(margin() + tick->x - x);
        if (margin() + tick->x > x + reach)
            break;
        if (distance <= least) {
            least = distance;
            nearest = tick->step;
        }
    }
    return nearest;
}

void Track::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_playhead.pause();
    if (const auto step = tickNear(event->position().x()))
        m_playhead.standAt(*step);
    else
        m_playhead.moveTo(timeAt(event->position().x()));
}

void Track::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_playhead.moveTo(timeAt(event->position().x()));
}

void Track::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // the press was ours
}

void Track::keyPressEvent(QKeyEvent* event)
{
    const auto from = m_selection.step();
    const bool byEvent = event->modifiers().testFlag(Qt::ControlModifier);
    const int way = event->key() == Qt::Key_Left || event->key() == Qt::Key_PageUp ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return byEvent ? m_playhead.stepEvent(way, from) : m_playhead.stepSegment(way, from);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return m_playhead.stepTrouble(way, from);
    case Qt::Key_Home:
        return m_playhead.first();
    case Qt::Key_End:
        return m_playhead.last();
    case Qt::Key_Space:
        return m_playhead.isPlaying() ? m_playhead.pause() : m_playhead.play();
    default:
        QWidget::keyPressEvent(event);
    }
}

void Track::tell()
{
    const auto& life = m_playhead.life();
    if (life && m_playhead.now())
        setAccessibleDescription(tr("%1 s").arg(text::secondsText(*m_playhead.now() - life->begin)));
    else
        setAccessibleDescription({});
    update();
}

} // namespace lifeline::playback
