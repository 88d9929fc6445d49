#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/shortcuts_dialog.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QUrl>
#include <QWidget>

#include <gtest/gtest.h>

#include <map>

namespace lifeline::main_window {
namespace {

class Window : public testing::Test {
protected:
    MainWindow window{Views{.lessons = new QWidget,
                            .connections = new QWidget,
                            .ladder = new QWidget,
                            .packet = new QWidget,
                            .endpoints = new QWidget}};

    static void collect(const QList<QAction*>& from, QSet<QAction*>& into)
    {
        for (QAction* action : from) {
            if (action->menu() != nullptr)
                collect(action->menu()->actions(), into);
            else if (!action->isSeparator())
                into.insert(action);
        }
    }
};

TEST_F(Window, NoTwoActionsShareAKey)
{
    std::map<std::string, std::string> owner;
    for (const QAction* action : window.actions().all()) {
        for (const QKeySequence& key : action->shortcuts()) {
            const auto [place, isNew] =
                owner.emplace(key.toString().toStdString(), action->objectName().toStdString());
            EXPECT_TRUE(isNew) << place->first << " belongs to " << place->second << " and "
                               << action->objectName().toStdString();
        }
    }
    EXPECT_GT(owner.size(), 20U);
}

TEST_F(Window, EveryActionIsInAMenuAndHasAKey)
{
    QSet<QAction*> inMenus;
    collect(window.menuBar()->actions(), inMenus);
    for (QAction* action : window.actions().all()) {
        EXPECT_TRUE(inMenus.contains(action)) << action->objectName().toStdString();
        EXPECT_FALSE(action->shortcut().isEmpty()) << action->objectName().toStdString();
    }
}

TEST_F(Window, PanelsHideByTheirActions)
{
    window.show();
    auto* left = window.findChild<QWidget*>(QStringLiteral("leftPanel"));
    ASSERT_NE(left, nullptr);
    EXPECT_TRUE(left->isVisible());
    window.actions().leftPanel->trigger();
    EXPECT_FALSE(left->isVisible());
    window.showConnections();
    EXPECT_TRUE(left->isVisible());
}

TEST_F(Window, TheConnectionsTakeTheWholeWidthAndGiveItBack)
{
    window.resize(1600, 700);
    window.show();
    auto* left = window.findChild<QWidget*>(QStringLiteral("leftPanel"));
    auto* centre = window.findChild<QWidget*>(QStringLiteral("centre"));
    const int narrow = left->width();
    const auto widen = [&](bool wide) {
        window.setConnectionsWide(wide);
        QApplication::processEvents();
    };
    widen(true);
    EXPECT_FALSE(centre->isVisible());
    EXPECT_GT(left->width(), 1000);
    widen(false);
    EXPECT_TRUE(centre->isVisible());
    EXPECT_EQ(left->width(), narrow);
}

TEST_F(Window, DroppedFilesAreOfferedAndOtherThingsAreNot)
{
    QSignalSpy dropped(&window, &MainWindow::filesDropped);
    const auto drop = [&](const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&window, &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &event);
        return enter.isAccepted();
    };
    EXPECT_FALSE(drop({}));
    EXPECT_TRUE(dropped.isEmpty());
    EXPECT_TRUE(drop({QUrl::fromLocalFile(QStringLiteral("/tmp/a b.pcap")),
                      QUrl(QStringLiteral("https://example.org/a.pcap"))}));
    ASSERT_EQ(dropped.size(), 1);
    EXPECT_EQ(dropped.first().first().toStringList(),
              (QStringList{QStringLiteral("/tmp/a b.pcap"), QStringLiteral("https://example.org/a.pcap")}));
}

TEST_F(Window, TheInspectorGivesWayInANarrowWindowAndComesBack)
{
    auto* right = window.findChild<QWidget*>(QStringLiteral("rightPanel"));
    ASSERT_NE(right, nullptr);
    window.resize(1600, 700);
    window.show();
    EXPECT_TRUE(right->isVisible());
    window.resize(800, 500);
    QApplication::processEvents();
    ASSERT_EQ(window.width(), 800);
    EXPECT_FALSE(right->isVisible());
    window.resize(1600, 700);
    QApplication::processEvents();
    EXPECT_TRUE(right->isVisible());
}

TEST_F(Window, APanelThatTheUserSwitchedStaysAsItIs)
{
    auto* right = window.findChild<QWidget*>(QStringLiteral("rightPanel"));
    window.resize(800, 500);
    window.show();
    QApplication::processEvents();
    ASSERT_FALSE(right->isVisible());
    window.actions().rightPanel->trigger();
    window.resize(820, 500);
    QApplication::processEvents();
    EXPECT_TRUE(right->isVisible());

    window.resize(1600, 700);
    QApplication::processEvents();
    window.actions().rightPanel->trigger();
    window.resize(800, 500);
    QApplication::processEvents();
    window.resize(1600, 700);
    QApplication::processEvents();
    EXPECT_FALSE(right->isVisible());
}

TEST(PanelsBesideThePicture, GiveWayToLargeTextAndComeBack)
{
    auto* ladder = new QWidget;
    auto* packet = new QWidget;
    auto* plots = new QWidget;
    MainWindow window(Views{.lessons = new QWidget,
                            .connections = new QWidget,
                            .ladder = ladder,
                            .plots = plots,
                            .packet = packet,
                            .endpoints = new QWidget});
    window.resize(1600, 1000);
    window.show();
    QApplication::processEvents();
    EXPECT_TRUE(packet->isVisible());
    EXPECT_TRUE(plots->isVisible());
    window.setTheme(theme::Theme::light(), 3);
    QApplication::processEvents();
    EXPECT_FALSE(packet->isVisible());
    EXPECT_FALSE(plots->isVisible());
    EXPECT_GT(ladder->width(), 1500);
    window.setTheme(theme::Theme::light(), 1);
    QApplication::processEvents();
    EXPECT_TRUE(packet->isVisible());
    EXPECT_TRUE(plots->isVisible());
}

TEST_F(Window, ItsKeysFitOnASmallScreen)
{
    ShortcutsDialog dialog(*window.menuBar());
    dialog.show();
    QApplication::processEvents();
    EXPECT_LE(dialog.height(), dialog.screen()->availableSize().height());
    const auto* close = dialog.findChild<QPushButton*>();
    ASSERT_NE(close, nullptr);
    EXPECT_TRUE(dialog.rect().contains(close->geometry().translated(close->parentWidget()->pos())));
    const auto* keys = dialog.findChild<QAbstractScrollArea*>(QStringLiteral("keys"));
    EXPECT_GT(keys->verticalScrollBar()->maximum(), 0);
}

TEST(PlotsBelowThePicture, GiveWayInALowWindowAndComeBackWithTheirShare)
{
    auto* plots = new QWidget;
    MainWindow window(Views{.lessons = new QWidget,
                            .connections = new QWidget,
                            .ladder = new QWidget,
                            .plots = plots,
                            .packet = new QWidget,
                            .endpoints = new QWidget});
    window.resize(1200, 1000);
    window.show();
    QApplication::processEvents();
    EXPECT_TRUE(plots->isVisible());
    EXPECT_NEAR(plots->height(), 280, 40);
    window.resize(1200, 700);
    QApplication::processEvents();
    EXPECT_FALSE(plots->isVisible());
    window.saveLayout(); // folded for want of room: not what the user chose
    window.resize(1200, 1000);
    QApplication::processEvents();
    EXPECT_TRUE(plots->isVisible());
    window.actions().plotsPanel->trigger();
    EXPECT_FALSE(plots->isVisible());
}

} // namespace
} // namespace lifeline::main_window
