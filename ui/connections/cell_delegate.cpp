#include "ui/connections/cell_delegate.h"

#include "ui/models/connection_table_model.h"
#include "ui/widgets/chip.h"

#include <QPainter>
#include <QPointF>
#include <QTableView>

#include <algorithm>

namespace lifeline::connections {

using models::ConnectionTableModel;

namespace {

constexpr int kInset = 8; // left and right of a cell's text
constexpr int kAir = 4; // above and below
constexpr int kShortest = 3; // pixels of a timeline

bool isState(int column)
{
    return column == ConnectionTableModel::ClientState || column == ConnectionTableModel::ServerState;
}

/// Characters of a column's usual text, in the fixed font.
int usualLength(int column)
{
    switch (column) {
    case ConnectionTableModel::Number:
        return 7;
    case ConnectionTableModel::Client:
    case ConnectionTableModel::Server:
        return 21; // "172.16.133.132:54615"
    case ConnectionTableModel::Timeline:
        return 15;
    case ConnectionTableModel::Outcome:
    case ConnectionTableModel::Start:
    case ConnectionTableModel::Duration:
    case ConnectionTableModel::Octets:
    case ConnectionTableModel::ClientOctets:
    case ConnectionTableModel::ServerOctets:
        return 11;
    case ConnectionTableModel::HandshakeRtt:
    case ConnectionTableModel::ApplicationTime:
    case ConnectionTableModel::NetworkTime:
        return 9;
    default:
        return 7;
    }
}

} // namespace

void CellDelegate::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_numberFont = theme.fixedFont(theme::TextSize::Label, zoom);
    m_wordFont = theme.interfaceFont(theme::TextSize::Label, zoom);
    m_chipFont = theme.interfaceFont(theme::TextSize::Small, zoom, QFont::DemiBold);
    m_digit = QFontMetrics(m_numberFont).horizontalAdvance(QLatin1Char('0'));
    m_chips = {};
}

int CellDelegate::rowHeight() const
{
    const int text = std::max(QFontMetrics(m_numberFont).height(), QFontMetrics(m_wordFont).height());
    return std::max(text, widgets::chipHeight(m_chipFont)) + 2 * kAir;
}

int CellDelegate::digitWidth() const { return m_digit; }

int CellDelegate::usualWidth(int column) const
{
    const int content = isState(column) ? widgets::chipWidth(m_chipFont, QStringLiteral("SYN-RECEIVED"))
                                        : usualLength(column) * digitWidth();
    return content + 2 * kInset;
}

int CellDelegate::cellWidth(const QModelIndex& index) const
{
    // States change while one looks, and what is drawn or found out later has no text to measure.
    if (isState(index.column()) || index.column() == ConnectionTableModel::Timeline
        || index.column() == ConnectionTableModel::ConnState)
        return usualWidth(index.column());
    const QFont& font = index.data(ConnectionTableModel::NumericRole).toBool() ? m_numberFont : m_wordFont;
    return QFontMetrics(font).horizontalAdvance(index.data().toString()) + 2 * kInset;
}

void CellDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    if ((option.state & QStyle::State_Selected) != 0)
        painter.fillRect(option.rect, m_theme.selected);
    else if ((option.state & QStyle::State_MouseOver) != 0)
        painter.fillRect(option.rect, m_theme.hover);
    // The keyboard's place is the whole row.
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    if (table == nullptr || !table->hasFocus() || table->currentIndex().row() != index.row())
        return;
    painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), m_theme.accent);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.accent);
}

/// A line for the capture's time, on it the connection's; its trouble as a mark at its end.
void CellDelegate::paintTimeline(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const QPointF span = index.data(ConnectionTableModel::SpanRole).toPointF();
    const bool trouble = index.data(ConnectionTableModel::TroubleRole).toBool();
    const auto state = static_cast<tcp::State>(index.data(ConnectionTableModel::StateRole).toInt());
    const int height = std::max(4, cell.height() / 4);
    const int mark = height + 4;
    const QRect line(cell.left(), cell.center().y() - height / 2, cell.width() - mark, height);
    painter.fillRect(QRect(line.left(), line.center().y(), line.width(), 1), m_theme.hairline);
    const int begin = line.left() + static_cast<int>(span.x() * (line.width() - kShortest));
    const int end = std::max(begin + kShortest, line.left() + static_cast<int>(span.y() * line.width()));
    painter.fillRect(QRect(begin, line.top(), end - begin, line.height()), m_theme.state(state));
    if (!trouble)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.trouble, 2));
    const QRect cross(std::min(end + 2, cell.right() - mark + 2), cell.center().y() - mark / 2 + 1, mark - 2,
                      mark - 2);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.bottomLeft(), cross.topRight());
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CellDelegate::paintState(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const int state = index.data(ConnectionTableModel::StateRole).toInt();
    QPixmap& chip = m_chips[static_cast<std::size_t>(state)];
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (chip.isNull() || chip.devicePixelRatio() != ratio) {
        const QString name = index.data().toString();
        const QRect place(0, 0, widgets::chipWidth(m_chipFont, name), widgets::chipHeight(m_chipFont));
        chip = QPixmap(place.size() * ratio);
        chip.setDevicePixelRatio(ratio);
        chip.fill(Qt::transparent);
        QPainter once(&chip);
        once.setRenderHint(QPainter::Antialiasing);
        widgets::paintChip(once, m_chipFont, name, m_theme.state(static_cast<tcp::State>(state)), place,
                           Qt::AlignLeft);
    }
    const int height = widgets::chipHeight(m_chipFont);
    const int width = std::min(widgets::chipWidth(m_chipFont, index.data().toString()), cell.width());
    const QRect part(cell.left(), cell.center().y() - (height - 1) / 2, width, height);
    painter.drawPixmap(part, chip, QRectF(QPointF(), QSizeF(part.size()) * ratio).toRect());
}

void CellDelegate::paintText(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    QString text = index.data().toString();
    const int column = index.column();
    const bool trouble =
        column == ConnectionTableModel::Outcome && index.data(ConnectionTableModel::TroubleRole).toBool();
    const bool isNumeric = index.data(ConnectionTableModel::NumericRole).toBool();
    const QFont& font = isNumeric ? m_numberFont : m_wordFont;
    // Digits are all as wide, so that most texts need not be measured.
    if (!isNumeric || text.size() * m_digit > cell.width()) {
        const QFontMetrics metrics(font);
        const bool isAddress =
            column == ConnectionTableModel::Client || column == ConnectionTableModel::Server;
        // elidedText() would shorten also what has just as much room as it needs.
        if (const int needed = metrics.horizontalAdvance(text); needed > cell.width()) {
            Q_EMIT contentIsWider(column, needed + 2 * kInset);
            text = metrics.elidedText(text, isAddress ? Qt::ElideMiddle : Qt::ElideRight, cell.width());
        }
    }
    painter.setFont(font);
    painter.setPen(trouble ? m_theme.trouble : m_theme.text);
    painter.drawText(cell, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine, text);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    paintGround(*painter, option, index);
    const QRect cell = option.rect.adjusted(kInset, 0, -kInset, 0);
    switch (index.column()) {
    case ConnectionTableModel::Timeline:
        paintTimeline(*painter, cell, index);
        break;
    case ConnectionTableModel::ClientState:
    case ConnectionTableModel::ServerState:
        paintState(*painter, cell, index);
        break;
    default:
        paintText(*painter, cell, index);
    }
}

} // namespace lifeline::connections
