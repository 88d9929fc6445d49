#include "ui/state/selection.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace lifeline::state {
namespace {

TEST(Selection, TellsAChangeOnce)
{
    Selection selection;
    QSignalSpy steps(&selection, &Selection::stepChanged);

    selection.setStep(3);
    selection.setStep(3);

    EXPECT_EQ(steps.count(), 1);
    EXPECT_EQ(selection.step(), 3U);
}

TEST(Selection, AnotherConnectionHasNoStepSelected)
{
    Selection selection;
    selection.setConnection(ConnectionId{1});
    selection.setStep(3);
    QSignalSpy steps(&selection, &Selection::stepChanged);
    QSignalSpy connections(&selection, &Selection::connectionChanged);

    selection.setConnection(ConnectionId{2});

    EXPECT_EQ(selection.step(), std::nullopt);
    EXPECT_EQ(steps.count(), 1);
    EXPECT_EQ(connections.count(), 1);
}

TEST(Selection, TheSameConnectionKeepsItsStep)
{
    Selection selection;
    selection.setConnection(ConnectionId{1});
    selection.setStep(3);

    selection.setConnection(ConnectionId{1});

    EXPECT_EQ(selection.step(), 3U);
}

} // namespace
} // namespace lifeline::state
