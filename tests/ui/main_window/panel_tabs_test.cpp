#include "ui/main_window/panel_tabs.h"

#include <QApplication>
#include <QTabBar>

#include <gtest/gtest.h>

namespace lifeline::main_window {
namespace {

TEST(PanelTabs, NamesAreWrittenSmallerWhereThePanelIsTooNarrowForTheZoom)
{
    PanelTabs tabs;
    for (const char* name : {"Packet", "Story", "Endpoints", "States"})
        tabs.addTab(new QWidget, QLatin1String(name));
    tabs.resize(304, 600); // the narrowest inspector
    tabs.show();
    const auto size = [&](double zoom) {
        tabs.setTheme(theme::Theme::light(), zoom);
        QApplication::processEvents();
        EXPECT_LE(tabs.tabBar()->sizeHint().width(), 304) << zoom;
        for (int i = 0; i < tabs.count(); ++i) {
            const QRect tab = tabs.tabBar()->tabRect(i);
            EXPECT_LE(tab.right(), 304) << zoom;
            EXPECT_GE(tab.width(), tabs.tabBar()->fontMetrics().horizontalAdvance(tabs.tabText(i))) << zoom;
        }
        return tabs.tabBar()->font().pointSizeF();
    };
    const double normal = size(1);
    EXPECT_GE(size(2), normal);
    EXPECT_GE(size(3), normal);

    tabs.resize(900, 600);
    QApplication::processEvents();
    EXPECT_GT(tabs.tabBar()->font().pointSizeF(), 1.9 * normal);
}

} // namespace
} // namespace lifeline::main_window
