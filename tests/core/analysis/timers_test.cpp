#include "core/analysis/timers.h"

#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"
#include "tests/support/script.h"

#include <algorithm>
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

TEST(Timers, WhatFillsAPartOfAGapIsAcknowledgedAtOnce) // RFC 5681 §4.2
{
    const trace::Life life = play(kHandshake + R"(
        0.100 > P.  1:11(10)   ack 1   lost
        0.100 > P.  11:21(10)  ack 1   lost
        0.100 > P.  21:31(10)  ack 1   arrives 0.110
        0.110 < .   1:1(0)     ack 1   arrives 0.120
        0.120 > P.  1:11(10)   ack 1   arrives 0.130
        0.131 < .   1:1(0)     ack 11  arrives 0.141
    )")
                                 .life;
    for (const RunningTimer& timer : at(life, Side::Server, 130ms + 500us))
        EXPECT_NE(timer.kind, TimerKind::DelayedAck);
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

constexpr const char* kClosedWindow = R"(
        1.000 > P.  1:6(5)    ack 1
        1.010 < .   1:1(0)    ack 6   win 0
        2.010 > .   5:5(0)    ack 1
        2.011 < .   1:1(0)    ack 6   win 0
        4.010 > .   5:5(0)    ack 1
        4.011 < .   1:1(0)    ack 6   win 1000
        4.012 > P.  6:16(10)  ack 1
    )";

// RFC 9293 §3.8.6.1: probed when it has been closed for the retransmission timeout, then twice as long each.
TEST(Timers, PersistRunsWhileAProbedWindowIsClosed)
{
    const trace::Life life = play(std::string(kHandshake) + kClosedWindow).life;
    const Time closed = life.steps[4].sent - life.steps.front().sent;
    const auto persist = [&](Time after) {
        const auto running = at(life, Side::Client, closed + after);
        return running.size() == 1 && running[0].kind == TimerKind::Persist
            ? running[0].due - life.steps.front().sent - closed
            : Time{-1};
    };
    EXPECT_EQ(persist(500ms), kLeastRto) << "what it does later shows that octets wait";
    EXPECT_EQ(persist(1200ms), 1000ms + 2 * kLeastRto) << "since the first probe";
    EXPECT_EQ(persist(1001ms), 1000ms + 2 * kLeastRto) << "its answer changes nothing";
    EXPECT_EQ(persist(3000ms), 3000ms + 4 * kLeastRto);
    const auto open = at(life, Side::Client, closed + 3003ms);
    ASSERT_THAT(open, SizeIs(1));
    EXPECT_EQ(open[0].kind, TimerKind::Retransmission);
}

TEST(Timers, NobodyKnowsWhetherAWindowThatIsNotProbedIsWaitedFor)
{
    const trace::Life life = play(std::string(kHandshake) + R"(
        1.000 > P.  1:6(5)    ack 1
        1.010 < .   1:1(0)    ack 6   win 0
        3.000 < .   1:1(0)    ack 6   win 1000
    )")
                                 .life;
    EXPECT_THAT(at(life, Side::Client, 2s), IsEmpty());
}

// RFC 1122 §4.2.3.6. Its two hours are a default that nobody keeps who wants keep-alives.
TEST(Timers, KeepAliveRunsAtAnEndThatSendsThem)
{
    const trace::Life life = play(std::string(kHandshake) + R"(
        1.000 > P.  1:6(5)    ack 1   arrives 1.010
        1.010 < .   1:1(0)    ack 6   arrives 1.020
        3.020 > .   5:5(0)    ack 1   arrives 3.030
        3.030 < .   1:1(0)    ack 6   arrives 3.040
        5.040 > .   5:5(0)    ack 1   lost
        6.040 > .   5:5(0)    ack 1   lost
        7.040 > R.  6:6(0)    ack 1   arrives 7.050
    )")
                                 .life;
    const Time heard = *life.steps[4].arrived - life.steps.front().sent;
    const auto due = [&](Time after) {
        const auto running = at(life, Side::Client, heard + after);
        return running.size() == 1 && running[0].kind == TimerKind::KeepAlive
                && running[0].source == TimerSource::Habit
            ? running[0].due - life.steps.front().sent - heard
            : Time{-1};
    };
    EXPECT_EQ(due(100ms), 2000ms) << "what it does later shows that it wants them";
    EXPECT_EQ(due(2100ms), 4020ms) << "since the answer";
    EXPECT_EQ(due(4100ms), 5020ms) << "of the silence after a keep-alive";
    EXPECT_EQ(due(6021ms), Time{-1}) << "it gave up";
    EXPECT_THAT(at(life, Side::Server, heard + 100ms), IsEmpty());
}

/// A recording as a capture would show it, and what the client's kernel said: when, which timer.
struct Untold {
    trace::Life life;
    std::vector<std::pair<Time, std::string>> told;
};

Untold untold(const std::string& lesson)
{
    const std::string path = LIFELINE_SOURCE_DIR "/resources/recordings/" + lesson + ".pcapng.gz";
    auto source = capture::openSource(path);
    EXPECT_TRUE(source) << path;
    capture::CaptureReader reader(std::move(*source), path);
    Untold result{trace::lifeOf(*trace::load(reader, path), ConnectionId{0}), {}};
    for (const trace::StateSample& sample : result.life.samples)
        if (sample.side == Side::Client)
            result.told.emplace_back(sample.time, sample.kernel.timer);
    result.life.samples.clear();
    for (trace::Step& step : result.life.steps) {
        const bool isOwn = step.wire.from == Side::Client;
        const auto& kernel = isOwn ? step.recorded->senderKernel : step.recorded->receiverKernel;
        if (kernel != nullptr)
            result.told.emplace_back(isOwn ? step.sent : step.arrived.value_or(step.sent), kernel->timer);
        step.recorded.edit().senderKernel = nullptr;
        step.recorded.edit().receiverKernel = nullptr;
    }
    return result;
}

bool runs(const std::vector<RunningTimer>& timers, TimerKind kind)
{
    return std::any_of(timers.begin(), timers.end(),
                       [&](const RunningTimer& timer) { return timer.kind == kind; });
}

struct TimerLesson {
    const char* lesson;
    const char* kernelName;
    TimerKind kind;
};

class TimersOfARecording : public testing::TestWithParam<TimerLesson> { };

TEST_P(TimersOfARecording, AreInferredWhereTheKernelSaysThem)
{
    const Untold recording = untold(GetParam().lesson);
    std::size_t moments = 0;
    for (const auto& [time, name] : recording.told) {
        const auto timers = timersAt(recording.life, time)[Side::Client];
        const bool isSaid = name == GetParam().kernelName;
        moments += isSaid ? 1U : 0U;
        EXPECT_EQ(runs(timers, GetParam().kind), isSaid)
            << (time - recording.life.begin).count() / 1'000'000 << " ms: the kernel says " << name;
    }
    EXPECT_GE(moments, 4U);
}

INSTANTIATE_TEST_SUITE_P(Lessons, TimersOfARecording,
                         testing::Values(TimerLesson{"zero-window", "probe", TimerKind::Persist},
                                         TimerLesson{"keepalive-dead-peer", "keepalive",
                                                     TimerKind::KeepAlive}));

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
