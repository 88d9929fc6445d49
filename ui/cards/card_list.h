#pragma once

#include "core/cards/card.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <vector>

namespace lifeline::cards {

/// Cards as rows: the word, and what kind of thing it is.
class CardListModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int kKindRole = Qt::UserRole;

    using QAbstractListModel::QAbstractListModel;

    /// @param language  "zh_CN", "en"
    void setCards(std::vector<const Card*> cards, const QString& language);
    const Card* card(const QModelIndex& index) const;
    /// The row of a card, or none.
    QModelIndex indexOf(const Card* card) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<const Card*> m_cards;
    std::string m_language;
};

/// A row: the word at the left, what kind it is at the right, dim.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const theme::Theme& theme, double zoom);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    theme::Theme m_theme = theme::Theme::light();
    QFont m_word;
    QFont m_kind;
};

} // namespace lifeline::cards
