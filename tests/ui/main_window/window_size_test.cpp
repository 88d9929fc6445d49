#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QScreen>
#include <QTest>
#include <QWidget>

#include <gtest/gtest.h>

namespace lifeline::main_window {
namespace {

class WindowSize : public testing::Test {
protected:
    WindowSize()
    {
        window.resize(kSize);
        window.show();
        settle();
    }

    static void settle()
    {
        for (int i = 0; i < 5; ++i) // a layout asks for another
            QCoreApplication::processEvents();
    }

    /// As Application does: the views get their fonts after the window.
    void zoom(double zoom)
    {
        window.setTheme(theme::Theme::light(), zoom);
        packet->setMinimumWidth(static_cast<int>(200 * zoom));
        plots->setMinimumHeight(static_cast<int>(100 * zoom));
        settle();
    }

    static constexpr QSize kSize{1200, 800};
    QWidget* packet = new QWidget;
    QWidget* plots = new QWidget;
    QWidget* ladder = new QWidget;
    MainWindow window{Views{.lessons = new QWidget,
                            .connections = new QWidget,
                            .ladder = ladder,
                            .plots = plots,
                            .packet = packet,
                            .endpoints = new QWidget,
                            .story = new QWidget}};
};

TEST_F(WindowSize, StaysWhateverTheZoom)
{
    zoom(1);
    ASSERT_EQ(window.size(), kSize);
    ASSERT_TRUE(packet->isVisible());
    for (const double factor : {1.5, 3.0, 1.0, 3.0, 0.75, 1.0}) {
        zoom(factor);
        EXPECT_EQ(window.size(), kSize) << factor;
        EXPECT_EQ(packet->isVisible(), factor < 1.2) << factor;
    }
}

TEST_F(WindowSize, ThatViewsNeedIsNeverMoreThanTheScreenHas)
{
    ladder->setMinimumSize(20'000, 20'000);
    settle();
    const QSize screen = window.screen()->availableSize();
    EXPECT_LE(window.minimumWidth(), screen.width());
    EXPECT_LE(window.minimumHeight(), screen.height());
    EXPECT_LE(window.width(), std::max(screen.width(), kSize.width()));
    ladder->setMinimumSize(600, 300);
    settle();
    EXPECT_GE(window.minimumWidth(), std::min(600, screen.width())) << "no smaller than its views";
}

} // namespace
} // namespace lifeline::main_window
