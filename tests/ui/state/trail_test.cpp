#include "ui/state/trail.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace lifeline::state {
namespace {

class Way : public testing::Test {
protected:
    Way() { selection.setConnection(ConnectionId{1}); }

    Selection selection;
    Trail trail{selection};
};

TEST_F(Way, LeadsBackAndForwardAgain)
{
    selection.setStep(3);
    trail.jump(40);
    trail.jump(7);

    trail.goBack();
    EXPECT_EQ(selection.step(), 40U);
    trail.goBack();
    EXPECT_EQ(selection.step(), 3U);
    EXPECT_FALSE(trail.canGoBack());
    trail.goBack();
    EXPECT_EQ(selection.step(), 3U);
    trail.goForward();
    trail.goForward();
    EXPECT_EQ(selection.step(), 7U);
    EXPECT_FALSE(trail.canGoForward());
}

TEST_F(Way, ComesBackToWhereOneWalkedAfterAJump)
{
    selection.setStep(3);
    trail.jump(40);
    selection.setStep(41);
    trail.goBack();
    trail.goForward();
    EXPECT_EQ(selection.step(), 41U);
}

TEST_F(Way, ANewJumpForgetsWhatOneWentBackFrom)
{
    selection.setStep(3);
    trail.jump(40);
    trail.goBack();
    trail.jump(9);
    EXPECT_FALSE(trail.canGoForward());
}

TEST_F(Way, AJumpToTheSamePlaceIsNone)
{
    selection.setStep(3);
    trail.jump(3);
    EXPECT_FALSE(trail.canGoBack());
}

TEST_F(Way, BeginsAnewWithAnotherConnection)
{
    selection.setStep(3);
    trail.jump(40);
    QSignalSpy changes(&trail, &Trail::changed);
    selection.setConnection(ConnectionId{2});
    EXPECT_FALSE(trail.canGoBack());
    EXPECT_EQ(changes.count(), 1);
}

} // namespace
} // namespace lifeline::state
