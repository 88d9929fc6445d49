#include "ui/state/display_options.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace lifeline::state {
namespace {

TEST(DisplayOptions, OneSignalTellsEveryChangeOnce)
{
    DisplayOptions options;
    QSignalSpy changes(&options, &DisplayOptions::changed);

    options.setNumbers(Numbers::Absolute);
    options.setNumbers(Numbers::Absolute);
    options.setFlags(Flags::Words);
    options.setTimeMode(ladder::TimeMode::Compressed);
    options.setTimeDisplay(TimeDisplay::Clock);
    options.setZoom(125);

    EXPECT_EQ(changes.count(), 5);
}

TEST(DisplayOptions, ZoomStaysWithinItsLimits)
{
    DisplayOptions options;
    options.setZoom(10);
    EXPECT_EQ(options.zoom(), 75);
    options.setZoom(1000);
    EXPECT_EQ(options.zoom(), 300);
    options.stepZoom(+1);
    EXPECT_EQ(options.zoom(), 300);
}

TEST(DisplayOptions, ZoomNotchesGoUpAndBackDown)
{
    DisplayOptions options;
    options.stepZoom(+2);
    EXPECT_EQ(options.zoom(), 125);
    options.stepZoom(-2);
    EXPECT_EQ(options.zoom(), 100);
    options.setZoom(107);
    options.stepZoom(-1);
    EXPECT_EQ(options.zoom(), 100);
}

} // namespace
} // namespace lifeline::state
