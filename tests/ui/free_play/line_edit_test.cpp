#include "ui/free_play/line_edit.h"

#include <QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::free_play {
namespace {

TEST(LineEdit, ReturnEntersALineAndUpGivesItBack)
{
    LineEdit edit;
    QSignalSpy entered(&edit, &LineEdit::entered);
    for (const char* line : {"link cut", "link mend"}) {
        edit.setText(QString::fromLatin1(line));
        QTest::keyClick(&edit, Qt::Key_Return);
    }
    ASSERT_EQ(entered.size(), 2);
    EXPECT_EQ(entered[0][0].toString(), QLatin1String("link cut"));
    EXPECT_TRUE(edit.text().isEmpty());
    QTest::keyClick(&edit, Qt::Key_Up);
    EXPECT_EQ(edit.text(), QLatin1String("link mend"));
    QTest::keyClick(&edit, Qt::Key_Up);
    EXPECT_EQ(edit.text(), QLatin1String("link cut"));
    QTest::keyClick(&edit, Qt::Key_Down);
    QTest::keyClick(&edit, Qt::Key_Down);
    EXPECT_TRUE(edit.text().isEmpty());
}

TEST(LineEdit, EntersNothingThatIsEmpty)
{
    LineEdit edit;
    QSignalSpy entered(&edit, &LineEdit::entered);
    edit.setText(QStringLiteral("   "));
    QTest::keyClick(&edit, Qt::Key_Return);
    EXPECT_TRUE(entered.isEmpty());
}

TEST(LineEdit, KeepsReturnFromTheWindow)
{
    LineEdit edit;
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Return, Qt::NoModifier);
    override.ignore();
    QCoreApplication::sendEvent(&edit, &override);
    EXPECT_TRUE(override.isAccepted());
}

} // namespace
} // namespace lifeline::free_play
