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

TEST(Selection, GrowsToARangeAndBackToOneStep)
{
    Selection selection;
    QSignalSpy ranges(&selection, &Selection::rangeChanged);
    selection.setStep(5);
    EXPECT_EQ(selection.range(), std::nullopt);

    selection.extendTo(2);
    EXPECT_EQ(selection.step(), 2U);
    EXPECT_EQ(selection.range(), std::pair(2U, 5U));
    selection.extendTo(8);
    EXPECT_EQ(selection.range(), std::pair(5U, 8U));
    selection.extendTo(5);
    EXPECT_EQ(selection.range(), std::nullopt);
    EXPECT_EQ(selection.step(), 5U);
    EXPECT_EQ(ranges.count(), 3);
}

TEST(Selection, OneStepOrAnotherConnectionGivesTheRangeUp)
{
    Selection selection;
    selection.setConnection(ConnectionId{1});
    selection.setStep(5);
    selection.extendTo(8);
    QSignalSpy ranges(&selection, &Selection::rangeChanged);
    selection.setStep(8);
    EXPECT_EQ(selection.range(), std::nullopt);
    selection.extendTo(9);
    selection.setConnection(ConnectionId{2});
    EXPECT_EQ(selection.range(), std::nullopt);
    EXPECT_EQ(ranges.count(), 3);
}

TEST(Selection, ARangeFromNothingIsOneStep)
{
    Selection selection;
    selection.extendTo(4);
    EXPECT_EQ(selection.step(), 4U);
    EXPECT_EQ(selection.range(), std::nullopt);
}

} // namespace
} // namespace lifeline::state
