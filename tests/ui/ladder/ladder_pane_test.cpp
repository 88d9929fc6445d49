#include "tests/ui/lives.h"
#include "ui/ladder/ladder_pane.h"
#include "ui/ladder/ladder_view.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <gmock/gmock.h>

namespace lifeline::ladder {
namespace {

class Pane : public testing::Test {
protected:
    Pane()
    {
        pane.resize(900, 600);
        pane.show();
        view->setLife(test::lifeWithOptions(test::kOneSided));
        selection.setStep(0);
    }

    QWidget* bar(const char* name) { return pane.findChild<QWidget*>(QLatin1String(name)); }
    QLineEdit* field(const char* name) { return pane.findChild<QLineEdit*>(QLatin1String(name)); }
    std::string said(const char* of) { return bar(of)->findChild<QLabel*>()->text().toStdString(); }

    state::Selection selection;
    state::DisplayOptions options;
    state::Trail trail{selection};
    LadderView* view = new LadderView(selection, options);
    LadderPane pane{*view, selection, options, trail};
};

TEST_F(Pane, WhatCanBeTypedStandsInTheFieldInFull)
{
    pane.setTheme(theme::Theme::light(), 1);
    for (const char* name : {"findField", "goToField"}) {
        qstrcmp(name, "findField") == 0 ? pane.openFind() : pane.openGoTo();
        QApplication::processEvents();
        const QLineEdit& line = *field(name);
        EXPECT_GT(line.width(), line.fontMetrics().horizontalAdvance(line.placeholderText()) + 8) << name;
    }
}

TEST_F(Pane, FindsAsOneTypesAndCounts)
{
    EXPECT_FALSE(bar("findBar")->isVisible());
    pane.openFind();
    EXPECT_TRUE(bar("findBar")->isVisible());
    QTest::keyClicks(field("findField"), QStringLiteral("len"));
    EXPECT_EQ(selection.step(), 3U);
    EXPECT_EQ(said("findBar"), "1 of 3");

    QTest::keyClick(field("findField"), Qt::Key_Return);
    EXPECT_EQ(selection.step(), 5U);
    EXPECT_EQ(said("findBar"), "2 of 3");
    QTest::keyClick(field("findField"), Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(selection.step(), 3U);
    pane.findPrevious();
    EXPECT_EQ(selection.step(), 6U) << "around the beginning";
    trail.goBack();
    EXPECT_EQ(selection.step(), 3U);
}

TEST_F(Pane, SaysWhenNothingIsFound)
{
    pane.openFind();
    QTest::keyClicks(field("findField"), QStringLiteral("zzz"));
    EXPECT_EQ(said("findBar"), "In no row (data is not searched)");
    EXPECT_FALSE(pane.findChild<QPushButton*>(QStringLiteral("findNext"))->isEnabled());
    EXPECT_EQ(selection.step(), 0U);
    QTest::keyClick(field("findField"), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field("findField"), QStringLiteral("urg"));
    EXPECT_EQ(said("findBar"), "Nothing found");
}

TEST_F(Pane, EscapeClosesAndTheNextFindGoesOn)
{
    pane.openFind();
    QTest::keyClicks(field("findField"), QStringLiteral("len"));
    QTest::keyClick(field("findField"), Qt::Key_Escape);
    EXPECT_FALSE(bar("findBar")->isVisible());
    EXPECT_EQ(selection.step(), 3U);
    pane.findNext();
    EXPECT_TRUE(bar("findBar")->isVisible());
    EXPECT_EQ(selection.step(), 5U);
}

TEST_F(Pane, GoesWhereOneAsksAndSaysWhyNotInPlace)
{
    pane.openGoTo();
    QTest::keyClicks(field("goToField"), QStringLiteral("99"));
    QTest::keyClick(field("goToField"), Qt::Key_Return);
    EXPECT_THAT(said("goToBar"), testing::HasSubstr("There is no segment 99"));
    EXPECT_TRUE(bar("goToBar")->isVisible());

    field("goToField")->setText(QStringLiteral("seq 1449"));
    EXPECT_EQ(said("goToBar"), "");
    QTest::keyClick(field("goToField"), Qt::Key_Return);
    EXPECT_EQ(selection.step(), 6U);
    EXPECT_FALSE(bar("goToBar")->isVisible());
}

TEST_F(Pane, OneBarIsOpenAtATime)
{
    pane.openGoTo();
    pane.openFind();
    EXPECT_FALSE(bar("goToBar")->isVisible());
    pane.openGoTo();
    EXPECT_FALSE(bar("findBar")->isVisible());
}

// Enter runs a lesson and Esc stops it, where no field has the focus.
TEST_F(Pane, TheFieldKeepsTheKeysThatItUnderstands)
{
    pane.openFind();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape, Qt::Key_R}) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier,
                        key == Qt::Key_R ? QStringLiteral("r") : QString());
        event.ignore();
        QApplication::sendEvent(field("findField"), &event);
        EXPECT_TRUE(event.isAccepted()) << key;
    }
}

TEST_F(Pane, EveryFieldAndButtonHasAName)
{
    pane.setTheme(theme::Theme::dark(), 1.5);
    for (const QLineEdit* edit : pane.findChildren<QLineEdit*>())
        EXPECT_FALSE(edit->accessibleName().isEmpty()) << edit->objectName().toStdString();
    for (const QPushButton* button : pane.findChildren<QPushButton*>())
        EXPECT_FALSE(button->text().isEmpty());
}

} // namespace
} // namespace lifeline::ladder
