// On which of two screens a presentation opens: the offscreen platform has as many as its file says.
#include "app/lifeline/presenting.h"
#include "tests/support/temporary.h"
#include "ui/presenter/presenter_view.h"

#include <QActionGroup>
#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QScreen>
#include <QTemporaryDir>
#include <QWidget>

#include <gtest/gtest.h>

#include <cstdlib>

namespace lifeline::app {
namespace {

class TwoScreens : public testing::Test {
protected:
    TwoScreens()
    {
        window.setGeometry(screens()[0]->availableGeometry().adjusted(100, 100, -100, -100));
        window.show();
    }

    static QList<QScreen*> screens() { return QGuiApplication::screens(); }

    QWidget window;
    Presenting presenting;
};

TEST_F(TwoScreens, AreThere)
{
    ASSERT_EQ(screens().size(), 2);
    EXPECT_EQ(screens()[0]->geometry(), QRect(0, 0, 1920, 1080));
    EXPECT_EQ(screens()[1]->geometry(), QRect(1920, 0, 1024, 768));
}

TEST_F(TwoScreens, ThePresentationTakesTheOneWithoutTheWindow)
{
    presenting.start(window);
    ASSERT_TRUE(presenting.isOn());
    EXPECT_EQ(presenting.view()->screen(), screens()[1]);
    EXPECT_EQ(presenting.view()->geometry(), screens()[1]->geometry());
    presenting.stop();
    EXPECT_FALSE(presenting.isOn());
}

TEST_F(TwoScreens, TheMenuOffersBothAndRemembersTheChoice)
{
    QMenu menu;
    presenting.fillScreens(menu, window);
    ASSERT_EQ(menu.actions().size(), 2);
    EXPECT_FALSE(menu.actions()[0]->isChecked());
    EXPECT_TRUE(menu.actions()[1]->isChecked());
    EXPECT_TRUE(menu.actions()[1]->text().contains(QStringLiteral("1024")));
    menu.actions()[0]->trigger();

    presenting.start(window);
    EXPECT_EQ(presenting.view()->screen(), screens()[0]);
    EXPECT_EQ(presenting.view()->size(), screens()[0]->size());
    presenting.fillScreens(menu, window);
    EXPECT_TRUE(menu.actions()[0]->isChecked());
    menu.actions()[1]->trigger();
}

} // namespace
} // namespace lifeline::app

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    QTemporaryDir folder;
    QFile screens(folder.filePath(QStringLiteral("screens.json")));
    if (!screens.open(QIODevice::WriteOnly))
        return EXIT_FAILURE;
    screens.write(R"({"screens": [
        {"name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "projector", "x": 1920, "y": 0, "width": 1024, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    ]})");
    screens.close();
    ::setenv("XDG_CONFIG_HOME", qPrintable(folder.path()), 1);
    ::setenv("QT_QPA_PLATFORM", qPrintable(QStringLiteral("offscreen:configfile=") + screens.fileName()), 1);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lifeline-test"));
    QApplication::setOrganizationName(QStringLiteral("lifeline"));
    return RUN_ALL_TESTS();
}
