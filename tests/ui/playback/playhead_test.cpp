#include "ui/state/playhead.h"

#include "tests/ui/lives.h"
#include "ui/playback/play_clock.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lifeline::state {
namespace {

using namespace std::chrono_literals;
using testing::Optional;
using testing::SizeIs;

class PlayheadTest : public testing::Test {
protected:
    PlayheadTest() { playhead.setLife(life); }
    Time sinceBegin() const { return *playhead.now() - life->begin; }
    void use(std::string_view script)
    {
        life = test::lifeWithOptions(script);
        playhead.setLife(life);
    }

    std::shared_ptr<const trace::Life> life = test::lifeWithOptions(test::kFourWayClose);
    Playhead playhead;
};

TEST_F(PlayheadTest, ShowsAllUntilSomebodyPlays)
{
    EXPECT_FALSE(playhead.now());
    playhead.advance(1s); // nothing plays
    EXPECT_FALSE(playhead.now());
    playhead.play();
    EXPECT_EQ(sinceBegin(), 0ms);
    EXPECT_TRUE(playhead.isPlaying());
}

TEST_F(PlayheadTest, PlaysInRealTimeTimesTheSpeed)
{
    playhead.play();
    playhead.advance(5ms);
    EXPECT_EQ(sinceBegin(), 5ms);
    playhead.setSpeed(0.1);
    playhead.advance(10ms);
    EXPECT_EQ(sinceBegin(), 6ms);
    playhead.setSpeed(10);
    playhead.advance(1ms);
    EXPECT_EQ(sinceBegin(), 16ms);
    EXPECT_THAT(playhead.step(), Optional(1U)); // the SYN-ACK, sent at 10 ms
}

TEST_F(PlayheadTest, ShowsAllAgainAtTheEndAndStandsAtTheLastSegment)
{
    std::vector<std::optional<std::uint32_t>> steps;
    QObject::connect(&playhead, &Playhead::momentChanged, [&] { steps.push_back(playhead.step()); });
    playhead.play();
    for (int frame = 0; frame < 10'000 && playhead.isPlaying(); ++frame)
        playhead.advance(16ms);
    EXPECT_FALSE(playhead.isPlaying());
    EXPECT_FALSE(playhead.now());
    ASSERT_GT(steps.size(), 2U);
    EXPECT_EQ(steps[steps.size() - 2], life->steps.size() - 1);
}

TEST_F(PlayheadTest, ASilenceLastsNoLongerThanASecond)
{
    use(test::kLostSyn); // 1.013 s between the SYNs
    const PlayingTime& time = playhead.playingTime();
    ASSERT_THAT(time.silences(), SizeIs(1));
    const Silence silence = time.silences().front();
    EXPECT_EQ(silence.begin - life->begin, 0ms);
    EXPECT_EQ(silence.end - silence.begin, 1013ms);
    EXPECT_EQ(time.length(), life->end - life->begin - 13ms);

    playhead.play();
    playhead.advance(500ms);
    EXPECT_EQ(sinceBegin(), 506500us);
    EXPECT_TRUE(playhead.silence());
    playhead.advance(500ms);
    EXPECT_EQ(sinceBegin(), 1013ms);
    playhead.advance(1ms);
    EXPECT_EQ(sinceBegin(), 1014ms);
    EXPECT_FALSE(playhead.silence());
}

TEST_F(PlayheadTest, PlayedTimeAndTimeAreInverse)
{
    use(test::kSimultaneousClose); // a minute in TIME-WAIT
    const PlayingTime& time = playhead.playingTime();
    EXPECT_LT(time.length(), 3s);
    for (Time at = life->begin; at < life->end; at += 777ms)
        EXPECT_LE(std::chrono::abs(time.timeAt(time.played(at)) - at), 100ns) << (at - life->begin).count();
    EXPECT_EQ(time.timeAt(time.length()), life->end);
    EXPECT_EQ(time.played(life->end), time.length());
}

TEST_F(PlayheadTest, WalksBySegmentFromTheOneThatIsSelected)
{
    playhead.stepSegment(+1, 3);
    EXPECT_THAT(playhead.step(), Optional(4U));
    EXPECT_EQ(*playhead.now(), momentOf(life->steps[4]));
    playhead.stepSegment(-1);
    playhead.stepSegment(-1);
    EXPECT_THAT(playhead.step(), Optional(2U));
    playhead.stepSegment(+1000);
    EXPECT_THAT(playhead.step(), Optional(life->steps.size() - 1));
    playhead.stepSegment(-1000);
    EXPECT_EQ(*playhead.now(), life->begin);
}

TEST_F(PlayheadTest, WalksByCallsAndChangesOfState)
{
    playhead.first();
    std::vector<Time> stops;
    for (int i = 0; i < 100; ++i) {
        const Time before = *playhead.now();
        playhead.stepEvent(+1);
        if (*playhead.now() == before)
            break;
        stops.push_back(*playhead.now());
    }
    for (const Side side : kBothSides)
        for (const trace::StateSpan& span : life->spans[side])
            if (span.begin > life->begin) {
                EXPECT_THAT(stops, testing::Contains(span.begin));
            }
    for (const trace::CallSpan& call : life->calls)
        if (call.begin > life->begin) {
            EXPECT_THAT(stops, testing::Contains(call.begin));
        }
    playhead.stepEvent(-1);
    EXPECT_EQ(*playhead.now(), stops[stops.size() - 2]);
}

TEST_F(PlayheadTest, WalksFromTroubleToTrouble)
{
    playhead.setTroubles({2, 5});
    playhead.stepTrouble(+1);
    EXPECT_THAT(playhead.step(), Optional(2U));
    playhead.stepTrouble(+1);
    EXPECT_THAT(playhead.step(), Optional(5U));
    playhead.stepTrouble(+1); // there is none
    EXPECT_THAT(playhead.step(), Optional(5U));
    playhead.stepTrouble(-1);
    EXPECT_THAT(playhead.step(), Optional(2U));
    playhead.leave();
    playhead.stepTrouble(+1, 3);
    EXPECT_THAT(playhead.step(), Optional(5U));
}

TEST_F(PlayheadTest, WalkingPauses)
{
    playhead.play();
    playhead.stepSegment(+1);
    EXPECT_FALSE(playhead.isPlaying());
}

TEST_F(PlayheadTest, SpeedsGoFromATenthToTen)
{
    playhead.stepSpeed(+1);
    EXPECT_DOUBLE_EQ(playhead.speed(), 2);
    playhead.stepSpeed(+100);
    EXPECT_DOUBLE_EQ(playhead.speed(), 10);
    playhead.stepSpeed(-100);
    EXPECT_DOUBLE_EQ(playhead.speed(), 0.1);
    playhead.setSpeed(1000);
    EXPECT_DOUBLE_EQ(playhead.speed(), 10);
}

TEST_F(PlayheadTest, AnotherConnectionHasNoMoment)
{
    playhead.standAt(2);
    playhead.setLife(std::make_shared<const trace::Life>(*life)); // the same, grown
    EXPECT_THAT(playhead.step(), Optional(2U));
    auto another = std::make_shared<trace::Life>(*life);
    another->connection.id = ConnectionId{7};
    playhead.setLife(another);
    EXPECT_FALSE(playhead.now());
    playhead.setLife(nullptr);
    playhead.play();
    EXPECT_FALSE(playhead.now());
}

TEST_F(PlayheadTest, TheClockRunsOnlyWhileItPlays)
{
    Time machine = 100s;
    playback::PlayClock clock(playhead, [&] { return machine; });
    EXPECT_FALSE(clock.isRunning());
    machine += 50s;
    playhead.play();
    EXPECT_TRUE(clock.isRunning());
    machine += 16ms;
    clock.tick();
    EXPECT_EQ(sinceBegin(), 16ms);
    playhead.pause();
    EXPECT_FALSE(clock.isRunning());
    machine += 10s;
    playhead.play(); // the pause does not count
    machine += 1ms;
    clock.tick();
    EXPECT_EQ(sinceBegin(), 17ms);
}

TEST_F(PlayheadTest, FindsTheSilencesOfAMillionSegmentsAtOnce)
{
    auto large = std::make_shared<trace::Life>(*life);
    const trace::Step data = life->steps[2];
    large->steps.assign(1'000'000, data);
    for (std::size_t i = 0; i < large->steps.size(); ++i) {
        trace::Step& step = large->steps[i];
        step.sent = life->begin + Time{static_cast<std::int64_t>(i) * 10'000} + (i >= 400'000 ? 30s : 0s);
        step.arrived.reset();
    }
    large->end = large->steps.back().sent;
    QElapsedTimer timer;
    timer.start();
    const PlayingTime time(*large);
    EXPECT_LT(timer.elapsed(), 20);
    ASSERT_THAT(time.silences(), SizeIs(1));
    EXPECT_EQ(time.length(), 1'000'000 * 10us - 10us + 30s - (30s + 10us - time.limit()));
}

} // namespace
} // namespace lifeline::state
