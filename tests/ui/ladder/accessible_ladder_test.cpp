#include "tests/ui/lives.h"
#include "ui/ladder/ladder_view.h"

#include <QAccessible>
#include <QTest>
#include <gtest/gtest.h>

namespace lifeline::ladder {
namespace {

class Accessible : public testing::Test {
protected:
    Accessible()
    {
        QAccessible::setActive(true);
        view.resize(900, 500);
        view.show();
        view.setLife(life);
    }
    ~Accessible() override { QAccessible::setActive(false); }

    QAccessibleInterface& ladder() { return *QAccessible::queryAccessibleInterface(&view); }

    state::Selection selection;
    state::DisplayOptions options;
    LadderView view{selection, options};
    std::shared_ptr<const trace::Life> life = test::lifeWithOptions(test::kFourWayClose);
};

TEST_F(Accessible, ARowASegmentWithASpokenSentence)
{
    EXPECT_EQ(ladder().role(), QAccessible::List);
    ASSERT_EQ(ladder().childCount(), static_cast<int>(life->steps.size()));
    QAccessibleInterface* row = ladder().child(1);
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->role(), QAccessible::ListItem);
    EXPECT_EQ(
        row->text(QAccessible::Name),
        QStringLiteral("2. Server sends SYN-ACK seq 0 ack 1. Afterwards the client is in ESTABLISHED, the "
                       "server in SYN-RECEIVED."));
    EXPECT_EQ(ladder().indexOfChild(row), 1);
    EXPECT_EQ(row->parent()->object(), &view);
    EXPECT_EQ(ladder().child(1), row) << "the same row is the same object";
    EXPECT_EQ(ladder().child(-1), nullptr);
    EXPECT_EQ(ladder().child(ladder().childCount()), nullptr);
}

TEST_F(Accessible, TheLaddersNameSaysHowManyRows)
{
    EXPECT_EQ(ladder().text(QAccessible::Name).toStdString(), "Sequence diagram, 11 segments");
    view.setLife(nullptr);
    EXPECT_EQ(ladder().text(QAccessible::Name).toStdString(), "Sequence diagram");
    EXPECT_EQ(ladder().childCount(), 0);
}

TEST_F(Accessible, TheCurrentRowHasTheFocusAndIsTheOneThatIsAnnounced)
{
    view.activateWindow();
    view.setFocus();
    selection.setStep(3);
    QAccessibleEvent event(&view, QAccessible::Focus); // as announceRow() sends it; off screen nobody listens
    event.setChild(3);
    ASSERT_NE(event.accessibleInterface(), nullptr);
    EXPECT_EQ(event.accessibleInterface(), ladder().child(3));
    EXPECT_TRUE(ladder().child(3)->state().selected);
    EXPECT_FALSE(ladder().child(2)->state().selected);
    selection.extendTo(1);
    EXPECT_TRUE(ladder().child(2)->state().selected) << "a range is selected whole";
    // Off screen a window may not become the active one.
    QAccessibleInterface* focused = ladder().focusChild();
    EXPECT_EQ(focused != nullptr, view.hasFocus());
    EXPECT_EQ(focused != nullptr ? ladder().indexOfChild(focused) : 1, 1);
}

TEST_F(Accessible, RowsStandWhereTheyAreDrawn)
{
    QAccessibleInterface* row = ladder().child(0);
    const QPoint middle = row->rect().center();
    QAccessibleInterface* there = ladder().childAt(middle.x(), middle.y());
    ASSERT_NE(there, nullptr);
    EXPECT_EQ(ladder().indexOfChild(there), 0);
    EXPECT_FALSE(row->state().offscreen);
    EXPECT_TRUE(ladder().child(10)->state().offscreen);
    EXPECT_EQ(ladder().childAt(-5000, -5000), nullptr);
}

TEST_F(Accessible, ARowCanBeChosen)
{
    QAccessibleActionInterface* action = ladder().child(4)->actionInterface();
    ASSERT_NE(action, nullptr);
    action->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_EQ(selection.step(), 4U);
}

TEST_F(Accessible, ARowOfALifeThatIsGoneIsInvalid)
{
    QAccessibleInterface* row = ladder().child(4);
    view.setLife(nullptr);
    EXPECT_FALSE(row->isValid());
    EXPECT_TRUE(row->state().invalid);
    EXPECT_TRUE(row->text(QAccessible::Name).isEmpty());
}

} // namespace
} // namespace lifeline::ladder
