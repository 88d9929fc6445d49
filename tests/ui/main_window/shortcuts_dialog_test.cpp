#include "ui/main_window/actions.h"
#include "ui/main_window/menus.h"
#include "ui/main_window/shortcuts_dialog.h"

#include <QAction>
#include <QLineEdit>
#include <QMenuBar>
#include <QScreen>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace lifeline::main_window {
namespace {

class Keys : public testing::Test {
protected:
    Keys() { fillMenus(menus, actions); }

    /// What is listed and not hidden, "words|keys" a line.
    QStringList shown(const ShortcutsDialog& dialog)
    {
        const auto* keys = dialog.findChild<QTreeWidget*>(QStringLiteral("keys"));
        QStringList lines;
        for (int i = 0; i < keys->topLevelItemCount(); ++i) {
            const QTreeWidgetItem* group = keys->topLevelItem(i);
            for (int k = 0; k < group->childCount(); ++k)
                if (!group->isHidden() && !group->child(k)->isHidden())
                    lines.append(group->child(k)->text(0) + QLatin1Char('|') + group->child(k)->text(1));
        }
        return lines;
    }

    QMenuBar menus;
    Actions actions{&menus};
};

TEST_F(Keys, AreListedWithTheWayThroughTheMenus)
{
    const ShortcutsDialog dialog(menus);
    const QStringList lines = shown(dialog);
    EXPECT_TRUE(lines.contains(QStringLiteral("View ▸ Theme ▸ Light|Ctrl+Shift+L")));
    EXPECT_TRUE(lines.contains(QStringLiteral("File ▸ Open…|Ctrl+O")));
    for (const QAction* action : actions.all()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        EXPECT_FALSE(lines.filter(QLatin1Char('|') + key).isEmpty()) << action->objectName().toStdString();
    }
}

TEST_F(Keys, AreFoundByWordMenuAndKey)
{
    ShortcutsDialog dialog(menus);
    auto* sought = dialog.findChild<QLineEdit*>(QStringLiteral("sought"));
    sought->setText(QStringLiteral("theme dark"));
    EXPECT_EQ(shown(dialog), QStringList{QStringLiteral("View ▸ Theme ▸ Dark|Ctrl+Shift+D")});
    sought->setText(QStringLiteral("shift+f8"));
    EXPECT_EQ(shown(dialog), QStringList{QStringLiteral("Go ▸ Previous trouble|Shift+F8")});
    sought->setText(QStringLiteral("no such command"));
    EXPECT_TRUE(shown(dialog).isEmpty());
    sought->clear();
    EXPECT_GT(shown(dialog).size(), actions.all().size());
}

TEST_F(Keys, FitTheScreen)
{
    ShortcutsDialog dialog(menus);
    dialog.show();
    EXPECT_LE(dialog.height(), dialog.screen()->availableSize().height());
    EXPECT_LE(dialog.minimumSizeHint().height(), 400);
}

} // namespace
} // namespace lifeline::main_window
