#include "ui/side_by_side/connectors.h"

#include "ui/side_by_side/difference_text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace lifeline::side_by_side {

namespace {

constexpr std::ptrdiff_t kNeighbours = 64; // rows about the window that may still cross it

} // namespace

Connectors::Connectors(YOf yOf, QWidget* parent) : QWidget(parent), m_yOf(std::move(yOf))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Which segments correspond"));
}

void Connectors::setAlignment(const analysis::Alignment* alignment)
{
    m_alignment = alignment;
    m_selected.reset();
    m_same.clear();
    m_different.clear();
    for (std::uint32_t row = 0; alignment != nullptr && row < alignment->steps.size(); ++row) {
        const analysis::AlignedStep& step = alignment->steps[row];
        const bool isSame = step.first && step.second && !step.difference.any();
        (isSame ? m_same : m_different).push_back(row);
    }
    update();
}

void Connectors::setSelected(std::optional<std::size_t> row)
{
    m_selected = row;
    update();
}

void Connectors::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    setFont(theme.fixedFont(theme::TextSize::Small, zoom));
    setFixedWidth(QFontMetrics(font()).horizontalAdvance(QStringLiteral("+000.0 ms")) * 3 / 2);
    update();
}

std::optional<double> Connectors::lowest(const analysis::AlignedStep& step) const
{
    std::optional<double> y;
    if (step.first)
        y = m_yOf(0, *step.first);
    if (const auto second = step.second ? m_yOf(1, *step.second) : std::nullopt)
        y = std::max(y.value_or(*second), *second);
    return y;
}

void Connectors::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_alignment == nullptr)
        return;
    paintRows(painter, m_same);
    paintRows(painter, m_different);
}

/// Both lives go down the page, so rows do too; of what stands in one line of pixels one is enough.
void Connectors::paintRows(QPainter& painter, const std::vector<std::uint32_t>& rows) const
{
    const auto lowestOf = [&](std::uint32_t row) { return lowest(m_alignment->steps[row]).value_or(0); };
    const auto firstBelow = [&](auto from, double y) {
        return std::partition_point(from, rows.end(), [&](std::uint32_t row) { return lowestOf(row) < y; });
    };
    const auto visible = firstBelow(rows.begin(), 0);
    auto at = visible - std::min<std::ptrdiff_t>(visible - rows.begin(), kNeighbours);
    for (std::ptrdiff_t below = 0; at != rows.end() && below < kNeighbours;) {
        paintRow(painter, *at);
        const double y = lowestOf(*at);
        below += y > height() ? 1 : 0; // the other end of its line may still be seen
        ++at;
        if (at != rows.end() && lowestOf(*at) < y + 1)
            at = firstBelow(at, y + 1);
    }
}

void Connectors::paintRow(QPainter& painter, std::size_t row) const
{
    const analysis::AlignedStep& step = m_alignment->steps[row];
    const auto left = step.first ? m_yOf(0, *step.first) : std::nullopt;
    const auto right = step.second ? m_yOf(1, *step.second) : std::nullopt;
    const bool isSelected = m_selected == row;
    if (left && right) {
        const bool differs = step.difference.any();
        painter.setPen(QPen(differs ? m_theme.accent : m_theme.hairline, isSelected ? 3 : differs ? 1.6 : 1));
        QPainterPath path(QPointF(0, *left));
        path.cubicTo(QPointF(width() / 3.0, *left), QPointF(width() * 2 / 3.0, *right),
                     QPointF(width(), *right));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        if (!step.difference.time)
            return;
        const QString lag = lagText(step.lag);
        const QFontMetrics metrics(font());
        QRectF box(0, 0, metrics.horizontalAdvance(lag) + metrics.height() / 2.0, metrics.height());
        box.moveCenter(QPointF(width() / 2.0, (*left + *right) / 2));
        painter.fillRect(box, m_theme.panel);
        painter.setPen(m_theme.accent);
        painter.drawText(box, Qt::AlignCenter, lag);
        return;
    }
    const std::optional<double> y = left ? left : right;
    if (!y)
        return;
    const double end = width() / 5.0;
    const double from = left ? 0 : width();
    const double to = left ? end : width() - end;
    painter.setPen(QPen(m_theme.trouble, isSelected ? 3 : 1.6));
    painter.drawLine(QPointF(from, *y), QPointF(to, *y));
    painter.setBrush(m_theme.trouble);
    painter.drawEllipse(QPointF(to, *y), 3, 3);
}

} // namespace lifeline::side_by_side
