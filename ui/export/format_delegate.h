#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace lifeline::ui_export {

/// A format in the list: its name, and under it, quieter and in as many lines as it takes, what it is for.
/// The item's text is both, a line break between them.
class FormatDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const theme::Theme& theme, double zoom);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    theme::Theme m_theme = theme::Theme::light();
    QFont m_titleFont;
    QFont m_purposeFont;
};

} // namespace lifeline::ui_export
