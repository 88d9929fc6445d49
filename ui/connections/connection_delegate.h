#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace lifeline::connections {

/// Paints a connection as one calm row: each end's address with its state, below them what was counted.
///
/// It takes what it shows from all columns of the row, wherever it is asked to paint.
class ConnectionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const theme::Theme& theme, double zoom);

    /// The height of a row; where it is narrow, states stand below the addresses.
    /// @param width  pixels
    int rowHeight(int width) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    bool isNarrow(int width) const;
    int lineHeight() const;
    void paintCounts(QPainter& painter, const QModelIndex& index, QRect line) const;
    QRect paintState(QPainter& painter, const QModelIndex& state, const QRect& line,
                     Qt::Alignment side) const;

    theme::Theme m_theme = theme::Theme::light();
    QFont m_addressFont;
    QFont m_chipFont;
    QFont m_countFont;
};

} // namespace lifeline::connections
