#include "ui/inspector/hex_view.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lifeline::inspector {

namespace {

constexpr std::size_t kMost = 2048;
constexpr int kOffsetDigits = 4;
constexpr int kUsualWidth = 272;

QChar printable(std::byte octet)
{
    const auto value = std::to_integer<unsigned>(octet);
    return value >= 0x20 && value < 0x7F ? QChar(value) : QChar(u'·');
}

} // namespace

HexView::HexView(QWidget* parent) : QWidget(parent), m_theme(theme::Theme::light())
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Octets of the frame"));
    setCursor(Qt::PointingHandCursor);
    setTheme(m_theme, 1);
}

void HexView::setOctets(std::vector<std::byte> octets)
{
    m_octets = std::move(octets);
    m_litBegin = m_litEnd = 0;
    updateGeometry();
    update();
}

void HexView::light(std::uint32_t offset, std::uint32_t length)
{
    m_litBegin = offset;
    m_litEnd = offset + length;
    update();
}

void HexView::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_font = theme.fixedFont(theme::TextSize::Small, zoom);
    const QFontMetricsF metrics(m_font, this);
    m_digit = metrics.horizontalAdvance(QLatin1Char('0'));
    m_line = std::ceil(metrics.height() * 1.15);
    m_inRow = inRow(width());
    updateGeometry();
    update();
}

std::size_t HexView::shown() const { return std::min(m_octets.size(), kMost); }

double HexView::rowWidth(int inRow, bool text) const
{
    return (kOffsetDigits + 1.5 + 2.6 * inRow + (text ? 1.0 + inRow : 0.0)) * m_digit;
}

bool HexView::hasText(int width) const { return rowWidth(inRow(width), true) <= width; }

int HexView::inRow(int width) const
{
    constexpr std::array kChoices{16, 8, 4, 2};
    for (const int choice : kChoices)
        if (rowWidth(choice, choice > 4) <= width)
            return choice;
    return kChoices.back();
}

int HexView::heightForWidth(int width) const
{
    const auto row = static_cast<std::size_t>(inRow(width));
    const std::size_t rows = (shown() + row - 1) / row + (m_octets.size() > kMost ? 1 : 0);
    return static_cast<int>(std::ceil(static_cast<double>(rows) * m_line));
}

QSize HexView::sizeHint() const { return {kUsualWidth, heightForWidth(kUsualWidth)}; }

QSize HexView::minimumSizeHint() const { return {static_cast<int>(std::ceil(rowWidth(2, false))), 0}; }

QRectF HexView::cellOf(std::uint32_t octet) const
{
    const auto inRow = static_cast<std::uint32_t>(m_inRow);
    const std::uint32_t row = octet / inRow;
    return {(kOffsetDigits + 1.5 + 2.6 * (octet % inRow)) * m_digit, row * m_line, 2 * m_digit, m_line};
}

std::optional<std::uint32_t> HexView::octetAt(QPointF point) const
{
    const double column = (point.x() / m_digit - kOffsetDigits - 1.2) / 2.6;
    int place = static_cast<int>(std::floor(column));
    if (place >= m_inRow && hasText(width()))
        place = static_cast<int>(point.x() / m_digit - (kOffsetDigits + 2.5 + 2.6 * m_inRow));
    if (column < 0 || place < 0 || place >= m_inRow || point.y() < 0)
        return std::nullopt;
    const auto octet = static_cast<std::size_t>(point.y() / m_line) * static_cast<std::size_t>(m_inRow)
        + static_cast<std::size_t>(place);
    if (octet >= shown())
        return std::nullopt;
    return static_cast<std::uint32_t>(octet);
}

void HexView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_font);
    const auto inRow = static_cast<std::size_t>(m_inRow);
    const std::size_t rows = (shown() + inRow - 1) / inRow;
    const auto first = static_cast<std::size_t>(std::max(0.0, event->rect().top() / m_line));
    const auto last = static_cast<std::size_t>(std::max(0.0, event->rect().bottom() / m_line)) + 1;
    for (std::size_t row = first; row < std::min(rows, last); ++row)
        paintRow(painter, row);
    if (m_octets.size() <= kMost)
        return;
    painter.setPen(m_theme.dim);
    painter.drawText(QRectF(0, static_cast<double>(rows) * m_line, width(), m_line),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     tr("%Ln more", nullptr, static_cast<int>(m_octets.size() - kMost)));
}

void HexView::paintRow(QPainter& painter, std::size_t row) const
{
    const auto inRow = static_cast<std::size_t>(m_inRow);
    const std::size_t begin = row * inRow;
    const std::size_t end = std::min(begin + inRow, shown());
    const double top = static_cast<double>(row) * m_line;
    painter.setPen(m_theme.dim);
    painter.drawText(QRectF(0, top, kOffsetDigits * m_digit, m_line), Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("%1").arg(begin, kOffsetDigits, 16, QLatin1Char('0')));
    const bool text = hasText(width());
    const double textLeft = (kOffsetDigits + 2.5 + 2.6 * m_inRow) * m_digit;
    const std::size_t litBegin = std::max<std::size_t>(begin, m_litBegin);
    const std::size_t litEnd = std::min<std::size_t>(end, m_litEnd);
    if (litBegin < litEnd) {
        const QRectF from = cellOf(static_cast<std::uint32_t>(litBegin));
        const QRectF to = cellOf(static_cast<std::uint32_t>(litEnd - 1));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accent);
        painter.drawRoundedRect(from.united(to).adjusted(-0.25 * m_digit, 0.5, 0.25 * m_digit, -0.5), 3, 3);
        if (text)
            painter.drawRoundedRect(QRectF(textLeft + static_cast<double>(litBegin - begin) * m_digit,
                                           top + 0.5, static_cast<double>(litEnd - litBegin) * m_digit,
                                           m_line - 1),
                                    3, 3);
    }
    for (std::size_t i = begin; i < end; ++i) {
        const bool isLit = i >= m_litBegin && i < m_litEnd;
        painter.setPen(isLit ? m_theme.onAccent : m_theme.text);
        painter.drawText(
            cellOf(static_cast<std::uint32_t>(i)), Qt::AlignCenter | Qt::TextDontClip,
            QStringLiteral("%1").arg(std::to_integer<unsigned>(m_octets[i]), 2, 16, QLatin1Char('0')));
        if (!text)
            continue;
        painter.setPen(isLit ? m_theme.onAccent : m_theme.dim);
        painter.drawText(QRectF(textLeft + static_cast<double>(i - begin) * m_digit, top, m_digit, m_line),
                         Qt::AlignCenter | Qt::TextDontClip, printable(m_octets[i]));
    }
}

void HexView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (const int now = inRow(width()); now != m_inRow) {
        m_inRow = now;
        updateGeometry();
    }
}

void HexView::mousePressEvent(QMouseEvent* event)
{
    if (const auto octet = octetAt(event->position()))
        Q_EMIT octetChosen(*octet);
}

void HexView::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // the press was ours
}

} // namespace lifeline::inspector
