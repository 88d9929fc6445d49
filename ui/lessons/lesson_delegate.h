#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace lifeline::lessons {

/// Draws a lesson: title and a brief summary, each in as many lines as it needs, and a play triangle at the
/// right.
class LessonDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const theme::Theme& theme, double zoom);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where a row's play button is.
    QRect playButton(const QRect& row) const;

private:
    QRect textArea(const QRect& row) const;
    struct Areas {
        QRect title;
        QRect summary;
    };
    Areas areas(const QRect& row, const QModelIndex& index) const;

    theme::Theme m_theme;
    QFont m_headingFont;
    QFont m_titleFont;
    QFont m_summaryFont;
};

} // namespace lifeline::lessons
