#include "ui/connections/connection_delegate.h"

#include "ui/models/connection_table_model.h"
#include "ui/widgets/chip.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace lifeline::connections {

using models::ConnectionTableModel;

namespace {

constexpr int kOutside = 8; // around the row's tint, as in the list of lessons
constexpr int kInset = 12; // of the text inside it
constexpr int kAir = 6; // above and below
constexpr int kGap = 8; // between an address and its state
constexpr int kCorner = 6;
constexpr int kUsualAddress = 20; // characters of "172.16.133.132:54615"

/// A name with its address, where both have room.
QString endText(const QModelIndex& end, const QFontMetrics& metrics, int room)
{
    const QString whole = end.data(ConnectionTableModel::WholeRole).toString();
    return metrics.horizontalAdvance(whole) <= room ? whole : end.data().toString();
}

QString said(const QModelIndex& index, ConnectionTableModel::Column column)
{
    return index.siblingAtColumn(column).data().toString();
}

} // namespace

void ConnectionDelegate::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_addressFont = theme.fixedFont(theme::TextSize::Label, zoom);
    m_chipFont = theme.interfaceFont(theme::TextSize::Small, zoom, QFont::DemiBold);
    m_countFont = theme.interfaceFont(theme::TextSize::Small, zoom);
}

int ConnectionDelegate::lineHeight() const
{
    return std::max(QFontMetrics(m_addressFont).height(), widgets::chipHeight(m_chipFont)) + 3;
}

bool ConnectionDelegate::isNarrow(int width) const
{
    const int address = QFontMetrics(m_addressFont).horizontalAdvance(QLatin1Char('0')) * kUsualAddress;
    return width - 2 * (kOutside + kInset)
        < address + kGap + widgets::chipWidth(m_chipFont, QStringLiteral("ESTABLISHED"));
}

int ConnectionDelegate::rowHeight(int width) const
{
    const int lines = isNarrow(width) ? 4 : 2;
    return lines * lineHeight() + QFontMetrics(m_countFont).height() + 2 * kAir + 2;
}

QRect ConnectionDelegate::paintState(QPainter& painter, const QModelIndex& state, const QRect& line,
                                     Qt::Alignment side) const
{
    const auto which = static_cast<tcp::State>(state.data(ConnectionTableModel::StateRole).toInt());
    return widgets::paintChip(painter, m_chipFont, state.data().toString(), m_theme.state(which), line, side);
}

/// "#3 · reset · 12 segments · 1,234 octets · 1.2 s", in trouble what happened stands out.
void ConnectionDelegate::paintCounts(QPainter& painter, const QModelIndex& index, QRect line) const
{
    const QFontMetrics metrics(m_countFont);
    const QModelIndex outcome = index.siblingAtColumn(ConnectionTableModel::Outcome);
    const bool trouble = outcome.data(ConnectionTableModel::TroubleRole).toBool();
    const QString segments = said(index, ConnectionTableModel::Segments);
    const QString octets = said(index, ConnectionTableModel::Octets);
    painter.setFont(m_countFont);
    QString before;
    for (const auto& [text, colour] :
         {std::pair(tr("#%1").arg(said(index, ConnectionTableModel::Number)), m_theme.dim),
          std::pair(outcome.data().toString(), trouble ? m_theme.trouble : m_theme.dim),
          std::pair(tr("%Ln segment(s)", nullptr, QLocale().toInt(segments)), m_theme.dim),
          std::pair(octets == QLatin1String("1") ? tr("1 octet") : tr("%1 octets").arg(octets), m_theme.dim),
          std::pair(said(index, ConnectionTableModel::Duration), m_theme.dim)}) {
        if (metrics.horizontalAdvance(before + text) > line.width())
            break; // what has no room is left out, not cut
        painter.setPen(m_theme.dim);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, before);
        line.setLeft(line.left() + metrics.horizontalAdvance(before));
        painter.setPen(colour);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
        line.setLeft(line.left() + metrics.horizontalAdvance(text));
        before = QStringLiteral(" · ");
    }
}

void ConnectionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(kOutside, 1, -kOutside, -1);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? m_theme.selected : m_theme.hover);
        painter->drawRoundedRect(row, kCorner, kCorner);
    }
    if ((option.state & QStyle::State_HasFocus) != 0
        && (option.state & QStyle::State_KeyboardFocusChange) != 0) {
        painter->setPen(QPen(m_theme.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    }

    const bool narrow = isNarrow(option.rect.width());
    QRect line(row.left() + kInset, row.top() + kAir, row.width() - 2 * kInset, lineHeight());
    const QFontMetrics address(m_addressFont);
    for (const auto& [end, state] :
         {std::pair(ConnectionTableModel::Client, ConnectionTableModel::ClientState),
          std::pair(ConnectionTableModel::Server, ConnectionTableModel::ServerState)}) {
        const QModelIndex stateIndex = index.siblingAtColumn(state);
        int room = line.width();
        if (!narrow)
            room = paintState(*painter, stateIndex, line, Qt::AlignRight).left() - kGap - line.left();
        painter->setFont(m_addressFont);
        painter->setPen(m_theme.text);
        painter->drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter,
            address.elidedText(endText(index.siblingAtColumn(end), address, room), Qt::ElideMiddle, room));
        line.translate(0, line.height());
        if (narrow) {
            paintState(*painter, stateIndex, line, Qt::AlignLeft);
            line.translate(0, line.height());
        }
    }
    line.setHeight(QFontMetrics(m_countFont).height());
    paintCounts(*painter, index, line);
    painter->restore();
}

} // namespace lifeline::connections
