#include "ui/main_window/comment_dialog.h"

#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::main_window {
namespace {

class Comment : public testing::Test {
protected:
    Comment()
    {
        dialog.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&dialog));
    }
    QMessageBox* question() { return dialog.findChild<QMessageBox*>(QStringLiteral("throwAway")); }

    CommentDialog dialog{QStringLiteral("On segment 3"), QStringLiteral("before")};
    QPlainTextEdit* text = dialog.findChild<QPlainTextEdit*>(QStringLiteral("comment"));
};

TEST_F(Comment, CtrlReturnTakesItAndTabLeavesTheText)
{
    QTest::keyClicks(text, QStringLiteral("after"));
    QTest::keyClick(text, Qt::Key_Tab);
    EXPECT_FALSE(text->hasFocus());
    EXPECT_EQ(dialog.comment(), QStringLiteral("after"));
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    EXPECT_FALSE(dialog.isVisible());
}

TEST_F(Comment, EscLeavesAtOnceWhatWasNotChanged)
{
    QTest::keyClick(text, Qt::Key_Escape);
    EXPECT_EQ(question(), nullptr);
    EXPECT_FALSE(dialog.isVisible());
}

TEST_F(Comment, EscAsksBeforeItThrowsWordsAway)
{
    QTest::keyClicks(text, QStringLiteral("after"));
    QTest::keyClick(text, Qt::Key_Escape);
    ASSERT_NE(question(), nullptr);
    EXPECT_TRUE(dialog.isVisible());
    question()->findChild<QPushButton*>(QStringLiteral("discard"))->click();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog.isVisible(); }));
    EXPECT_EQ(dialog.result(), QDialog::Rejected);
}

} // namespace
} // namespace lifeline::main_window
