#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

namespace lifeline::theme {
namespace {

/// The grid: a quarter of the font's height, 4 at 100 %.
int unit(const QStyleOption* option, const QWidget* widget)
{
    const int height = option != nullptr && option->fontMetrics.height() > 0 ? option->fontMetrics.height()
        : widget != nullptr                                                  ? widget->fontMetrics().height()
                                                                             : 16;
    return qMax(2, qRound(height / 4.0));
}

} // namespace

Style::Style(const Theme& theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme) { }

void Style::setTheme(const Theme& theme) { m_theme = theme; }

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton*>(widget) || qobject_cast<QToolButton*>(widget)
        || qobject_cast<QTabBar*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* area = qobject_cast<QAbstractScrollArea*>(widget);
        area && qobject_cast<QAbstractItemView*>(widget))
        area->setFrameShape(QFrame::NoFrame);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const int step = unit(option, widget);
    switch (metric) {
    case PM_ButtonMargin:
        return 2 * step;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_TabBarTabHSpace:
        return 5 * step;
    case PM_TabBarTabVSpace:
        return 3 * step;
    case PM_HeaderMargin:
        return 8; // as the cells below are set in
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: // the edge of a dialog that says nothing of its own
        return widget != nullptr && widget->isWindow() ? 4 * step
                                                       : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 7 * step / 2;
    case PM_SplitterWidth:
    case PM_ToolBarFrameWidth:
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_ToolBarItemSpacing:
        return 2 * step;
    case PM_ToolBarItemMargin:
        return 2 * step;
    case PM_ScrollBarExtent:
        return 3 * step;
    case PM_ScrollBarSliderMin:
        return 8 * step;
    case PM_FocusFrameHMargin:
        return step;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    const QSize given = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int step = unit(option, widget);
    switch (type) {
    case CT_PushButton:
    case CT_ToolButton:
        return {given.width() + 2 * step, qMax(given.height(), option->fontMetrics.height() + 3 * step)};
    case CT_LineEdit:
    case CT_ComboBox:
        return {given.width(), qMax(given.height(), option->fontMetrics.height() + 3 * step)};
    case CT_MenuItem:
        return {given.width() + 2 * step, given.height() + step};
    case CT_ItemViewItem:
        return {given.width(), given.height() + step};
    default:
        return given;
    }
}

} // namespace lifeline::theme
