#include "ui/widgets/own_keys.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QWidget>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::widgets {
namespace {

/// A window with a command on Enter, and two fields: one that keeps Enter, one that does not.
class Keys : public testing::Test {
protected:
    Keys()
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&keeping);
        column->addWidget(&other);
        run.setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
        window.addAction(&run);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    QWidget window;
    QLineEdit keeping{&window};
    QLineEdit other{&window};
    QAction run{&window};
    QSignalSpy entered{&keeping, &QLineEdit::returnPressed};
    QSignalSpy ran{&run, &QAction::triggered};
};

TEST_F(Keys, BelongToTheWidgetWhileItHasTheFocus)
{
    new OwnKeys(keeping);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        keeping.setFocus();
        QTest::keyClick(&keeping, key);
    }
    EXPECT_EQ(entered.count(), 2);
    EXPECT_EQ(ran.count(), 0);

    other.setFocus();
    QTest::keyClick(&other, Qt::Key_Return);
    EXPECT_EQ(entered.count(), 2);
    EXPECT_EQ(ran.count(), 1);
}

TEST_F(Keys, BelongToTheWindowWhereTheWidgetDoesNotWantThem)
{
    bool wants = false;
    new OwnKeys(keeping, [&wants](const QKeyEvent& key) { return wants && isEnter(key); });
    keeping.setFocus();
    QTest::keyClick(&keeping, Qt::Key_Return);
    EXPECT_EQ(ran.count(), 1);
    wants = true;
    QTest::keyClick(&keeping, Qt::Key_Return);
    EXPECT_EQ(ran.count(), 1);
    EXPECT_EQ(entered.count(), 1);
}

} // namespace
} // namespace lifeline::widgets
