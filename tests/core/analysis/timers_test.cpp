#include "core/analysis/timers.h"

#include "tests/support/script.h"

#include <gmock/gmock.h>

namespace lifeline::analysis {
namespace {

using namespace std::chrono_literals;
using test::kHandshake;
using test::play;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<RunningTimer> at(const trace::Life& life, Side side, Time sinceFirst)
{
    return timersAt(life, life.steps.front().sent + sinceFirst)[side];
}

// RFC 6298 §5.1: the timer starts when data is sent, and stops (§5.2) when all of it is acknowledged.
TEST(Timers, RetransmissionRunsWhileDataIsUnacknowledged)
{
    const trace::Life life = play(kHandshake + R"(
        0.100 > P.  1:11(10)  ack 1   arrives 0.110
        0.150 < .   1:1(0)    ack 11  arrives 0.160
    )")
                                 .life;
    const auto running = at(life, Side::Client, 120ms);
    ASSERT_THAT(running, SizeIs(1));
    EXPECT_EQ(running[0].kind, TimerKind::Retransmission);
    EXPECT_EQ(running[0].source, TimerSource::Rfc);
    EXPECT_EQ(running[0].since, life.steps.front().sent + 100ms);
    EXPECT_EQ(running[0].due - running[0].since, kLeastRto); // some 30 ms, rounded up to 1 s
    EXPECT_THAT(at(life, Side::Client, 165ms), IsEmpty());
}

// RFC 6298 §5.5: each expiry doubles it. The first RTO is 1 s (§2.1).
TEST(Timers, BacksOffWithEachRetransmission)
{
    const trace::Life life = play(R"(
        0.000 > S   0:0(0)   lost
        1.000 > S   0:0(0)   lost
        3.000 > S   0:0(0)   lost
    )")
                                 .life;
    const auto length = [&](Time now) {
        const auto running = at(life, Side::Client, now);
        return running.empty() ? Time{} : running[0].due - running[0].since;
    };
    EXPECT_EQ(length(500ms), 1s);
    EXPECT_EQ(length(1500ms), 2s);
    EXPECT_EQ(length(3500ms), 4s);
    EXPECT_FALSE(at(life, Side::Client, 6999ms)[0].isOverdue);
    EXPECT_TRUE(at(life, Side::Client, 7001ms)[0].isOverdue);
}

// RFC 6298 §2.2 and §2.3: the handshake, then 60 ms.
TEST(Timers, EstimateTheRoundTripAsTheRfcSays)
{
    const trace::Life life = play(kHandshake + R"(
        0.100 > P.  1:11(10)  ack 1   arrives 0.110
        0.150 < .   1:1(0)    ack 11  arrives 0.160
    )")
                                 .life;
    const Time begin = life.steps.front().sent;
    const RoundTripEstimate first = roundTripsAt(life, begin + 50ms)[Side::Client];
    ASSERT_TRUE(first.smoothed);
    const Time handshake = *first.smoothed;
    EXPECT_EQ(first.variation, handshake / 2);
    const RoundTripEstimate second = roundTripsAt(life, begin + 170ms)[Side::Client];
    EXPECT_EQ(*second.smoothed, (7 * handshake + 60ms) / 8);
    EXPECT_EQ(second.variation, (3 * (handshake / 2) + (60ms - handshake)) / 4);
    EXPECT_FALSE(roundTripsAt(life, begin)[Side::Client].smoothed);
}

// Karn: an ACK of what was sent twice measures nothing (RFC 6298 §3).
TEST(Timers, ARetransmissionIsNotMeasured)
{
    const trace::Life life = play(R"(
        0.000 > S   0:0(0)          lost
        1.000 > S   0:0(0)          arrives 1.010
        1.010 < S.  0:0(0)   ack 1  arrives 1.020
    )")
                                 .life;
    EXPECT_FALSE(roundTripsAt(life, life.end)[Side::Client].smoothed);
}

TEST(Timers, DataThatWaitsForItsAckIsADelayedAck)
{
    const trace::Life life = play(kHandshake + R"(
        0.100 > P.  1:11(10)  ack 1   arrives 0.110
        0.150 < .   1:1(0)    ack 11  arrives 0.160
    )")
                                 .life;
    const auto running = at(life, Side::Server, 120ms);
    ASSERT_THAT(running, SizeIs(1));
    EXPECT_EQ(running[0].kind, TimerKind::DelayedAck);
    EXPECT_EQ(running[0].due, life.steps.front().sent + 110ms + kLongestAckDelay);
    EXPECT_THAT(at(life, Side::Server, 155ms), IsEmpty());
}

TEST(Timers, TimeWaitLastsTwoMslAndAFinRestartsIt)
{
    const trace::Life life = play(kHandshake + R"(
        0.100 > F.  1:1(0)  ack 1  arrives 0.110
        0.110 < F.  1:1(0)  ack 2  arrives 0.120
        0.120 > .   2:2(0)  ack 2  lost
        0.400 < F.  1:1(0)  ack 2  arrives 0.410
        0.410 > .   2:2(0)  ack 2  arrives 0.420
    )")
                                 .life;
    const auto first = at(life, Side::Client, 200ms);
    ASSERT_THAT(first, SizeIs(1));
    EXPECT_EQ(first[0].kind, TimerKind::TimeWait);
    EXPECT_EQ(first[0].due, life.steps.front().sent + 120ms + kTwoMsl);
    const auto again = at(life, Side::Client, 415ms);
    ASSERT_THAT(again, SizeIs(1));
    EXPECT_EQ(again[0].due, life.steps.front().sent + 410ms + kTwoMsl);
}

TEST(Timers, TheKernelsWordCountsWhereItSpoke)
{
    trace::Life life = play(kHandshake).life;
    const Time now = life.steps[2].sent + 1ms;
    trace::KernelSample sample;
    sample.state = tcp::State::Established;
    sample.timer = "keepalive";
    sample.timerLeft = 7200;
    life.samples.push_back({now - 1ms, Side::Client, sample});
    const auto running = timersAt(life, now)[Side::Client];
    ASSERT_THAT(running, SizeIs(1));
    EXPECT_EQ(running[0].kind, TimerKind::KeepAlive);
    EXPECT_EQ(running[0].source, TimerSource::Kernel);
    EXPECT_EQ(running[0].due, now - 1ms + 7200ms);
    EXPECT_EQ(lastTold(life, Side::Client, now - 2ms).sample, nullptr);
}

TEST(Timers, AResetStopsThemAll)
{
    const trace::Life life = play(kHandshake + R"(
        0.100 > P.  1:11(10)  ack 1   arrives 0.110
        0.111 < R   1:1(0)            arrives 0.121
    )")
                                 .life;
    EXPECT_THAT(at(life, Side::Client, 121ms), IsEmpty());
    EXPECT_THAT(at(life, Side::Server, 121ms), IsEmpty());
}

} // namespace
} // namespace lifeline::analysis
