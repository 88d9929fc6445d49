#include "ui/inspector/time_split_view.h"

#include "core/analysis/time_split.h"
#include "ui/text/diagnosis_text.h"
#include "ui/text/time_text.h"

#include <QPainter>

#include <algorithm>

namespace lifeline::inspector {

namespace {

constexpr int kGap = 12; // between columns
constexpr int kAir = 4; // between rows
constexpr int kBar = 3; // high

QString shareText(double part)
{
    const int percent = static_cast<int>(part * 100 + 0.5);
    return percent == 0 ? QStringLiteral("< 1 %") : QStringLiteral("%1 %").arg(percent);
}

} // namespace

TimeSplitView::TimeSplitView(QWidget* parent) : QWidget(parent), m_theme(theme::Theme::light())
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setTheme(m_theme, 1);
}

void TimeSplitView::setSplit(const analysis::TimeSplit& split)
{
    m_rows.clear();
    const Time total = split.total();
    for (std::size_t i = 0; i < analysis::kActivityCount; ++i) {
        const Time time = split.parts[i];
        if (time <= Time{})
            continue;
        const double part = static_cast<double>(time.count()) / static_cast<double>(total.count());
        const auto activity = static_cast<analysis::Activity>(i);
        m_rows.push_back(
            {activity, text::activityText(activity), text::durationText(time), shareText(part), part});
    }
    std::ranges::stable_sort(m_rows, std::ranges::greater{}, &Row::part);
    setAccessibleName(lines().join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QStringList TimeSplitView::lines() const
{
    QStringList said;
    for (const Row& row : m_rows)
        said.append(QStringLiteral("%1 %2, %3").arg(row.name, row.time, row.share));
    return said;
}

void TimeSplitView::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_nameFont = theme.interfaceFont(theme::TextSize::Label, zoom);
    m_numberFont = theme.fixedFont(theme::TextSize::Label, zoom);
    updateGeometry();
    update();
}

int TimeSplitView::nameWidth() const
{
    int widest = 0;
    for (const Row& row : m_rows)
        widest = std::max(widest, QFontMetrics(m_nameFont).horizontalAdvance(row.name));
    return widest;
}

int TimeSplitView::timeWidth() const
{
    int widest = 0;
    for (const Row& row : m_rows)
        widest = std::max(widest, QFontMetrics(m_numberFont).horizontalAdvance(row.time));
    return widest;
}

int TimeSplitView::shareWidth() const
{
    return QFontMetrics(m_numberFont).horizontalAdvance(QStringLiteral("< 1 %"));
}

bool TimeSplitView::isNarrow(int width) const
{
    return width < nameWidth() + timeWidth() + shareWidth() + 2 * kGap;
}

int TimeSplitView::lineHeight() const
{
    return std::max(QFontMetrics(m_nameFont).height(), QFontMetrics(m_numberFont).height());
}

int TimeSplitView::rowHeight(int width) const
{
    return (isNarrow(width) ? 2 : 1) * lineHeight() + 2 + kBar + kAir;
}

int TimeSplitView::heightForWidth(int width) const
{
    return static_cast<int>(m_rows.size()) * rowHeight(width);
}

QSize TimeSplitView::sizeHint() const
{
    const int width = nameWidth() + timeWidth() + shareWidth() + 2 * kGap;
    return {width, heightForWidth(width)};
}

QSize TimeSplitView::minimumSizeHint() const
{
    const int width = std::max(nameWidth(), timeWidth() + kGap + shareWidth());
    return {width, static_cast<int>(m_rows.size()) * rowHeight(sizeHint().width())};
}

/// The applications' doing, the network's, and what TCP had to mend.
QColor TimeSplitView::colour(analysis::Activity activity) const
{
    switch (activity) {
    case analysis::Activity::ClientThinking:
    case analysis::Activity::ServerThinking:
    case analysis::Activity::Stall:
        return m_theme.dim;
    case analysis::Activity::Recovery:
        return m_theme.trouble;
    case analysis::Activity::Handshake:
    case analysis::Activity::Transfer:
        break;
    }
    return m_theme.accent;
}

void TimeSplitView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int share = shareWidth();
    int top = 0;
    for (const Row& row : m_rows) {
        QRect line(0, top, width(), lineHeight());
        painter.setFont(m_nameFont);
        painter.setPen(m_theme.text);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, row.name);
        if (isNarrow(width()))
            line.translate(0, line.height());
        painter.setFont(m_numberFont);
        painter.drawText(line.adjusted(0, 0, -share - kGap, 0), Qt::AlignRight | Qt::AlignVCenter, row.time);
        painter.setPen(m_theme.dim);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.share);
        const QRectF trough(0, line.bottom() + 3, width(), kBar);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.hairline);
        painter.drawRoundedRect(trough, kBar / 2.0, kBar / 2.0);
        QRectF bar = trough;
        bar.setWidth(std::max<double>(kBar, row.part * width()));
        painter.setBrush(colour(row.activity));
        painter.drawRoundedRect(bar, kBar / 2.0, kBar / 2.0);
        top += rowHeight(width());
    }
}

} // namespace lifeline::inspector
