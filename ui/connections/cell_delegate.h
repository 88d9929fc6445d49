#pragma once

#include "ui/theme/theme.h"

#include <QPixmap>
#include <QStyledItemDelegate>

#include <array>

namespace lifeline::connections {

/// Paints a cell of the wide table: text, a state as a chip, or a connection's span within the capture.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const theme::Theme& theme, double zoom);

    int rowHeight() const;
    /// Pixels of a digit.
    int digitWidth() const;
    /// The width of a cell, pixels: its text or chip, and the air beside it.
    int cellWidth(const QModelIndex& index) const;
    /// The width of a column that shows nothing yet, pixels.
    int usualWidth(int column) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

Q_SIGNALS:
    /// What is painted needs a column this wide, pixels: half an address, half a number says nothing.
    void contentIsWider(int column, int width) const;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintState(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintText(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintTimeline(QPainter& painter, const QRect& cell, const QModelIndex& index) const;

    theme::Theme m_theme = theme::Theme::light();
    QFont m_numberFont;
    QFont m_wordFont;
    QFont m_chipFont;
    int m_digit = 8; ///< pixels
    mutable std::array<QPixmap, tcp::kStateCount> m_chips; ///< drawn once: rounded corners are costly
};

} // namespace lifeline::connections
