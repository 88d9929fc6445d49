#include "core/analysis/time_split.h"

#include "core/analysis/findings.h"
#include "tests/support/script.h"

#include <gmock/gmock.h>

namespace lifeline::analysis {
namespace {

using std::chrono::milliseconds;
using test::kHandshake;
using test::play;

TimeSplit splitOf(const std::string& script)
{
    const trace::Life life = play(script).life;
    const TimeSplit split = sum(timeSlices(life, findingsOf(life)));
    EXPECT_EQ(split.total(), life.steps.back().sent - life.steps.front().sent) << "nothing left out";
    return split;
}

// The handshake: 10 ms from the SYN to the SYN-ACK, 10 ms to the ACK.
TEST(TimeSplit, WhatAnAnswerTakesBeyondTheFastestIsItsApplications)
{
    const TimeSplit split = splitOf(kHandshake + R"(
        0.120 > P.  1:11(10)  ack 1
        0.430 < P.  1:11(10)  ack 11
        0.440 > .   11:11(0)  ack 11
    )");

    EXPECT_EQ(split[Activity::Handshake], milliseconds{20});
    EXPECT_EQ(split[Activity::ClientThinking], milliseconds{100});
    EXPECT_EQ(split[Activity::ServerThinking], milliseconds{300});
    EXPECT_EQ(split[Activity::Transfer], milliseconds{20});
}

TEST(TimeSplit, AServerThinksAlsoAfterItHasAcknowledgedTheRequest)
{
    const TimeSplit split = splitOf(kHandshake + R"(
        0.020 > P.  1:11(10)  ack 1
        0.030 < .   1:1(0)    ack 11
        0.230 < P.  1:11(10)  ack 11
        0.240 > .   11:11(0)  ack 11
    )");

    EXPECT_EQ(split[Activity::ServerThinking], milliseconds{200});
    EXPECT_EQ(split[Activity::Transfer], milliseconds{20});
}

TEST(TimeSplit, WaitingForARepeatAndItsAckIsRecovery)
{
    const TimeSplit split = splitOf(kHandshake + R"(
        0.020 > P.  1:11(10)  ack 1
        0.250 > P.  1:11(10)  ack 1
        0.700 > P.  1:11(10)  ack 1
        0.710 < .   1:1(0)    ack 11
    )");

    EXPECT_EQ(split[Activity::Recovery], milliseconds{690});
}

TEST(TimeSplit, AClosedWindowIsAStallUntilItOpens)
{
    const TimeSplit split = splitOf(kHandshake + R"(
        0.020 > P.  1:11(10)  ack 1
        0.030 < .   1:1(0)    ack 11   win 0
        0.330 > .   10:10(0)  ack 1
        0.340 < .   1:1(0)    ack 11   win 0
        0.540 < .   1:1(0)    ack 11   win 1000
        0.550 > P.  11:21(10) ack 1
        0.560 < .   1:1(0)    ack 21   win 1000
    )");

    EXPECT_EQ(split[Activity::Stall], milliseconds{510});
    EXPECT_EQ(split[Activity::Recovery], milliseconds{0});
    EXPECT_EQ(split.applications(), milliseconds{510});
}

TEST(TimeSplit, SlicesFollowEachOtherWithoutGaps)
{
    const trace::Life life = play(kHandshake + R"(
        0.120 > P.  1:11(10)  ack 1
        0.430 < P.  1:11(10)  ack 11
        0.700 > F.  11:11(0)  ack 11
        0.710 < F.  11:11(0)  ack 12
    )")
                                 .life;

    Time at = life.steps.front().sent;
    for (const TimeSlice& slice : timeSlices(life, findingsOf(life))) {
        EXPECT_EQ(slice.begin, at);
        EXPECT_GT(slice.duration(), Time{});
        at = slice.end;
    }
    EXPECT_EQ(at, life.steps.back().sent);
}

TEST(TimeSplit, TimeStandsStillWhereTheClockGoesBackwards)
{
    const trace::Life life = play(kHandshake + R"(
        0.500 > P.  1:11(10)  ack 1
        0.100 < .   1:1(0)    ack 11
        0.600 > F.  11:11(0)  ack 1
    )")
                                 .life;

    EXPECT_EQ(sum(timeSlices(life, findingsOf(life))).total(), milliseconds{600});
}

TEST(TimeSplit, OneSegmentTakesNoTime) { EXPECT_EQ(splitOf("0.000 > S 0:0(0)").total(), Time{}); }

} // namespace
} // namespace lifeline::analysis
