#include "ui/cards/card_list.h"

#include "ui/cards/card_words.h"
#include "ui/text/unbroken.h"

#include <QPainter>

#include <algorithm>

namespace lifeline::cards {
namespace {

constexpr int kInset = 10;
constexpr int kGap = 12; ///< between a word and its kind
constexpr int kAir = 5; ///< above and below
constexpr int kCorner = 6;

} // namespace

void CardListModel::setCards(std::vector<const Card*> cards, const QString& language)
{
    beginResetModel();
    m_cards = std::move(cards);
    m_language = language.toStdString();
    endResetModel();
}

const Card* CardListModel::card(const QModelIndex& index) const
{
    return index.isValid() ? m_cards[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex CardListModel::indexOf(const Card* card) const
{
    const auto at = std::find(m_cards.begin(), m_cards.end(), card);
    return at == m_cards.end() ? QModelIndex() : index(static_cast<int>(at - m_cards.begin()));
}

int CardListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant CardListModel::data(const QModelIndex& index, int role) const
{
    const Card* shown = card(index);
    if (shown == nullptr)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromStdString(title(*shown, m_language));
    if (role == kKindRole)
        return kindText(shown->kind);
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2", "a word and its kind")
            .arg(QString::fromStdString(title(*shown, m_language)), kindText(shown->kind));
    return {};
}

void CardDelegate::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_word = theme.interfaceFont(theme::TextSize::Body, zoom);
    m_kind = theme.interfaceFont(theme::TextSize::Small, zoom);
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? m_theme.selected : m_theme.hover);
        painter->drawRoundedRect(option.rect.adjusted(2, 0, -2, 0), kCorner, kCorner);
    }
    const QRect line = option.rect.adjusted(kInset, 0, -kInset, 0);
    const QString kind = index.data(CardListModel::kKindRole).toString();
    const int kindWidth = QFontMetrics(m_kind).horizontalAdvance(kind);
    painter->setFont(m_kind);
    painter->setPen(m_theme.dim);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, kind);
    painter->setFont(m_word);
    painter->setPen(m_theme.text);
    const QRect room = line.adjusted(0, 0, -kindWidth - kGap, 0);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                      text::breakable(index.data().toString()));
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int kindWidth =
        QFontMetrics(m_kind).horizontalAdvance(index.data(CardListModel::kKindRole).toString());
    const int room = std::max(1, option.rect.width() - 2 * kInset - kindWidth - kGap);
    const QRect text = QFontMetrics(m_word).boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap,
                                                         text::breakable(index.data().toString()));
    return {0, text.height() + 2 * kAir};
}

} // namespace lifeline::cards
