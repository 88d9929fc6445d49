#include "ui/playback/ticks.h"

#include "tests/ui/lives.h"

#include <QElapsedTimer>

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>

namespace lifeline::playback {
namespace {

using theme::SegmentKind;

TEST(Ticks, StandWhereTheirSegmentsWereSent)
{
    const auto life = test::lifeWithOptions(test::kFourWayClose);
    state::Playhead playhead;
    playhead.setLife(life);
    const auto ticks = ticksOf(playhead, 2000);
    ASSERT_EQ(ticks.size(), life->steps.size()); // a pixel each
    EXPECT_EQ(ticks.front().kind, SegmentKind::Opening);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        EXPECT_EQ(ticks[i].step, i);
        const double part =
            double((life->steps[i].sent - life->begin).count()) / double((life->end - life->begin).count());
        EXPECT_NEAR(ticks[i].x, part * 1999, 1.001);
    }
    EXPECT_TRUE(
        std::ranges::any_of(ticks, [](const Tick& tick) { return tick.kind == SegmentKind::Closing; }));
}

TEST(Ticks, MarkTrouble)
{
    state::Playhead playhead;
    playhead.setLife(test::lifeWithOptions(test::kMuchTrouble));
    playhead.setTroubles({10});
    const auto ticks = ticksOf(playhead, 4000);
    const auto tick = std::ranges::find(ticks, 10U, &Tick::step);
    ASSERT_NE(tick, ticks.end());
    EXPECT_TRUE(tick->isTrouble);
    EXPECT_EQ(std::ranges::count(ticks, true, &Tick::isTrouble), 1);
}

TEST(Ticks, OfAMillionSegmentsAreAtMostOneAPixelAndLoseNoTrouble)
{
    auto life = std::make_shared<trace::Life>(*test::lifeWithOptions(test::kFourWayClose));
    trace::Step data = life->steps[2];
    data.wire.length = 1000;
    data.arrived.reset();
    life->steps.assign(1'000'000, data);
    for (std::size_t i = 0; i < life->steps.size(); ++i)
        life->steps[i].sent = life->begin + Time{static_cast<std::int64_t>(i) * 1000};
    life->end = life->steps.back().sent;
    life->steps[500'001].wire.flags.bits |= packet::TcpFlags::kRst;
    life->spans[Side::Client].back().cause = 500'001;
    state::Playhead playhead;
    playhead.setLife(life);
    playhead.setTroubles({77, 123'457});

    QElapsedTimer timer;
    timer.start();
    const auto ticks = ticksOf(playhead, 1000);
    EXPECT_LT(timer.elapsed(), 100);
    EXPECT_LE(ticks.size(), 1000U);
    EXPECT_GE(ticks.size(), 990U);
    EXPECT_TRUE(std::ranges::is_sorted(ticks, std::less_equal<>(), &Tick::x));
    EXPECT_EQ(std::ranges::count(ticks, true, &Tick::isTrouble), 2);
    EXPECT_TRUE(std::ranges::any_of(
        ticks, [](const Tick& t) { return t.step == 500'001 && t.kind == SegmentKind::Trouble; }));
}

TEST(Ticks, OfNothingAreNone)
{
    state::Playhead playhead;
    EXPECT_TRUE(ticksOf(playhead, 1000).empty());
    playhead.setLife(test::lifeWithOptions(test::kFourWayClose));
    EXPECT_TRUE(ticksOf(playhead, 0).empty());
}

} // namespace
} // namespace lifeline::playback
