#include "ui/main_window/panel_tabs.h"

#include <QTabBar>

#include <algorithm>

namespace lifeline::main_window {

PanelTabs::PanelTabs(QWidget* parent) : QTabWidget(parent), m_theme(theme::Theme::light())
{
    setDocumentMode(true);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
}

void PanelTabs::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    fit();
}

void PanelTabs::showTab(QWidget* view, bool shows)
{
    setTabVisible(indexOf(view), shows);
    fit();
}

void PanelTabs::resizeEvent(QResizeEvent* event)
{
    QTabWidget::resizeEvent(event);
    fit();
}

void PanelTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    fit();
}

void PanelTabs::fit()
{
    constexpr double kFiner = 0.95;
    constexpr double kSmallest = 0.75; // of the normal size: the least that the zoom has
    for (double zoom = m_zoom;; zoom = std::max(kSmallest, zoom * kFiner)) {
        const QFont font = m_theme.interfaceFont(theme::TextSize::Label, zoom);
        if (tabBar()->font() != font)
            tabBar()->setFont(font);
        if (zoom <= kSmallest || tabBar()->sizeHint().width() <= width())
            return;
    }
}

} // namespace lifeline::main_window
