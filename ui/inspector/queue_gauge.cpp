#include "ui/inspector/queue_gauge.h"

#include "ui/state/explained.h"

#include <QPainter>

#include <algorithm>

namespace lifeline::inspector {

namespace {

constexpr int kGap = 12;
constexpr int kBarHeight = 6;
constexpr int kShortestBar = 40;

} // namespace

QueueGauge::QueueGauge(QWidget* parent) : QWidget(parent), m_theme(theme::Theme::light()) { }

void QueueGauge::setQueue(const QueueFacts& queue)
{
    m_queue = queue;
    setProperty(state::kCardProperty, m_queue.label);
    setAccessibleName(m_queue.label + QLatin1Char(' ') + numbers());
    updateGeometry();
    update();
}

void QueueGauge::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_labelFont = theme.interfaceFont(theme::TextSize::Label, zoom);
    m_numberFont = theme.fixedFont(theme::TextSize::Label, zoom);
    updateGeometry();
    update();
}

QString QueueGauge::numbers() const
{
    return QStringLiteral("%1 / %2").arg(m_queue.length).arg(m_queue.limit);
}

QSize QueueGauge::sizeHint() const
{
    const QFontMetrics label(m_labelFont);
    const QFontMetrics number(m_numberFont);
    return {label.horizontalAdvance(m_queue.label) + number.horizontalAdvance(numbers()) + 2 * kGap
                + kShortestBar,
            std::max(label.height(), number.height()) + 4};
}

void QueueGauge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_labelFont);
    painter.setPen(m_theme.dim);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, m_queue.label);
    painter.setFont(m_numberFont);
    painter.setPen(m_theme.text);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, numbers());

    const int left = QFontMetrics(m_labelFont).horizontalAdvance(m_queue.label) + kGap;
    const int right = width() - QFontMetrics(m_numberFont).horizontalAdvance(numbers()) - kGap;
    const QRectF bar(left, (height() - kBarHeight) / 2.0, std::max(0, right - left), kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.hairline);
    painter.drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    if (m_queue.length == 0 || m_queue.limit == 0)
        return;
    QRectF filled = bar;
    const double share = std::min(1.0, double(m_queue.length) / double(m_queue.limit));
    filled.setWidth(std::max<double>(kBarHeight, bar.width() * share));
    painter.setBrush(m_theme.state(tcp::State::SynReceived));
    painter.drawRoundedRect(filled, kBarHeight / 2.0, kBarHeight / 2.0);
}

} // namespace lifeline::inspector
