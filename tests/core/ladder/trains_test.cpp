#include "core/ladder/trains.h"

#include "core/ladder/layout.h"
#include "core/ladder/reveal.h"
#include "tests/support/life_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace lifeline::ladder {
namespace {

/// "0.100010"
std::string seconds(int microseconds)
{
    std::string digits = std::to_string(1'000'000 + microseconds).substr(1);
    return "0." + digits;
}

constexpr int kDelay = 50'000; ///< microseconds

/// A number of data segments from the client, and as many ACKs, each when its segment arrives.
std::string round(int first, int count, int at)
{
    std::string data;
    std::string acks;
    for (int i = 0; i < count; ++i) {
        const int sent = at + 10 * i;
        const int seq = 100 * (first + i) + 1;
        data += seconds(sent) + " > .  " + std::to_string(seq) + "(100) ack 1  arrives "
            + seconds(sent + kDelay) + "\n";
        acks += seconds(sent + kDelay + 5) + " < .  1(0) ack " + std::to_string(seq + 100) + "  arrives "
            + seconds(sent + 2 * kDelay + 5) + "\n";
    }
    return data + acks;
}

/// Ten segments and their ACKs, then twenty.
trace::Life tenAndTwenty() { return test::lifeFrom(round(0, 10, 0) + round(10, 20, 150'000)); }

const std::vector<StepRun> kTenAndTwenty{{0, 10}, {10, 20}, {20, 40}, {40, 60}};

TEST(Trains, DrawTenSegmentsAsOneBlockOfParallelArrows)
{
    const Layout layout = layOutGathered(tenAndTwenty(), kTenAndTwenty);
    ASSERT_EQ(layout.bursts.size(), 4U);
    for (const Burst& burst : layout.bursts)
        for (std::uint32_t step = burst.begin; step < burst.end; ++step) {
            const Arrow& arrow = layout.arrows[step];
            const Arrow& first = layout.arrows[burst.begin];
            EXPECT_NEAR(arrow.arrival - arrow.departure, first.arrival - first.departure, 1e-9);
            EXPECT_NEAR(arrow.departure, first.departure + (step - burst.begin) * burst.pitch, 1e-9);
            EXPECT_EQ(burstOf(layout, step), &burst);
        }
    EXPECT_EQ(layout.bursts.front().top, layout.arrows[0].departure);
    EXPECT_EQ(layout.bursts.front().bottom, layout.arrows[9].arrival);
}

TEST(Trains, ShowByTheirHeightsThatTheWindowDoubles)
{
    const Layout layout = layOutGathered(tenAndTwenty(), kTenAndTwenty);
    ASSERT_EQ(layout.bursts.size(), 4U);
    const auto height = [&](const Burst& burst) {
        return layout.arrows[burst.end - 1].departure - layout.arrows[burst.begin].departure;
    };
    EXPECT_NEAR(height(layout.bursts[2]) / height(layout.bursts[0]), 19.0 / 9, 1e-6);
}

TEST(Trains, FollowEachOtherWithoutCrossing)
{
    const Layout layout = layOutGathered(tenAndTwenty(), kTenAndTwenty);
    ASSERT_EQ(layout.bursts.size(), 4U);
    for (std::size_t i = 1; i < layout.bursts.size(); ++i)
        EXPECT_GT(layout.bursts[i].top, layout.bursts[i - 1].bottom);
}

TEST(Trains, KeepTheirPlacesWhateverIsRevealed)
{
    const trace::Life life = tenAndTwenty();
    const Layout layout = layOutGathered(life, kTenAndTwenty);
    for (const std::uint32_t last : {9U, 19U, 39U, 59U}) {
        const Layout shown = revealed(layout, life, {last, revealedHeight(layout, last)});
        ASSERT_EQ(shown.arrows.size(), last + 1U);
        for (const Arrow& arrow : shown.arrows) {
            EXPECT_EQ(arrow.departure, layout.arrows[arrow.step].departure);
            EXPECT_EQ(arrow.arrival, layout.arrows[arrow.step].arrival);
        }
        ASSERT_FALSE(shown.bursts.empty());
        EXPECT_EQ(shown.bursts.back().end, last + 1);
    }
}

TEST(Trains, LeaveALostSegmentByItselfAndTheRestParallel)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000000 > .  1(100)   ack 1  arrives 0.050
        0.000010 > .  101(100) ack 1  arrives 0.050010
        0.000020 > .  201(100) ack 1  lost
        0.000030 > .  301(100) ack 1  arrives 0.050030
        0.050012 < .  1(0) ack 201  arrives 0.100012
        0.050032 < .  1(0) ack 201  arrives 0.100032
    )");
    const Layout layout = layOutGathered(life, {{0, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}});
    EXPECT_TRUE(layout.bursts.empty()) << "two are no burst";
    EXPECT_TRUE(layout.arrows[2].lost);
    for (const std::uint32_t step : {0U, 1U, 3U, 4U, 5U}) {
        EXPECT_NEAR(layout.arrows[step].arrival - layout.arrows[step].departure, 0.55, 1e-9) << step;
        EXPECT_FALSE(layout.arrows[step].isLate) << step;
    }
    EXPECT_TRUE(layout.gaps.empty()) << "nobody waited longer than a segment flies";
}

TEST(Trains, LetARetransmissionCrossTheDuplicateAcksThatItDidNotWaitFor)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000000 > .  1(100)   ack 1  lost
        0.000010 > .  101(100) ack 1  arrives 0.050010
        0.000020 > .  201(100) ack 1  arrives 0.050020
        0.000030 > .  301(100) ack 1  arrives 0.050030
        0.000040 > .  401(100) ack 1  arrives 0.050040
        0.050012 < .  1(0) ack 1  arrives 0.100012
        0.050022 < .  1(0) ack 1  arrives 0.100022
        0.050032 < .  1(0) ack 1  arrives 0.100032
        0.050042 < .  1(0) ack 1  arrives 0.100042
        0.100035 > .  1(100)   ack 1  arrives 0.150035
    )");
    const Layout layout = layOutGathered(life, {});
    const Arrow& repeat = layout.arrows[9];
    EXPECT_LE(layout.arrows[7].arrival, repeat.departure) << "the third duplicate made it leave";
    EXPECT_GE(layout.arrows[8].arrival, repeat.departure) << "the fourth was still on its way";
    EXPECT_TRUE(layout.arrows[8].isLate);
    EXPECT_LT(revealedHeight(layout, 8), layout.arrows[8].arrival) << "its end is shown with what crossed it";
    EXPECT_GE(revealedHeight(layout, 9), layout.arrows[8].arrival);
}

TEST(Trains, AreNoneWhereTheReceiverSendsBeforeTheyArrive)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000000 > .  1(100)   ack 1  arrives 0.050
        0.000010 > .  101(100) ack 1  arrives 0.050010
        0.010000 < .  1(100)   ack 1  arrives 0.060
    )");
    EXPECT_TRUE(trainsOf(life).runs.empty());
    const Layout layout = layOutGathered(life, {{0, 2}});
    EXPECT_LT(layout.arrows[2].departure, layout.arrows[0].arrival);
}

TEST(Trains, AreNotWhatATimerSendsAgainBeforeTheFirstCopyArrives)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000000 > .  1(100) ack 1  arrives 1.000
        0.300000 > .  1(100) ack 1  arrives 1.300
        1.000010 < .  1(0) ack 101  arrives 2.000
    )");
    EXPECT_TRUE(trainsOf(life).runs.empty());
    EXPECT_GT(layOutGathered(life, {}).arrows[0].arrival, layOutGathered(life, {}).arrows[1].departure);
}

TEST(Trains, ShowASegmentThatTakesADetourAmongTheOthers)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000000 > .  1(100)   ack 1  arrives 0.050
        0.000010 > .  101(100) ack 1  arrives 0.090
        0.000020 > .  201(100) ack 1  arrives 0.050020
        0.050030 < .  1(0) ack 101  arrives 0.100030
    )");
    const Layout layout = layOutGathered(life, {});
    EXPECT_TRUE(layout.arrows[1].isLate);
    EXPECT_GT(layout.arrows[1].arrival, layout.arrows[2].arrival);
    EXPECT_FALSE(layout.arrows[2].isLate);
}

TEST(Trains, OfACaptureWithoutArrivalsAreBurstsAsWell)
{
    std::string script;
    for (int i = 0; i < 6; ++i)
        script += seconds(10 * i) + " > .  " + std::to_string(100 * i + 1) + "(100) ack 1\n";
    const trace::Life life = test::lifeFrom(script);
    EXPECT_TRUE(trainsOf(life).runs.empty());
    EXPECT_EQ(layOutGathered(life, {{0, 6}}).bursts.size(), 1U);
}

TEST(Trains, OfTooManySegmentsAreABlock)
{
    const trace::Life life = test::lifeFrom(round(0, 60, 0));
    const Layout layout = layOutGathered(life, {{0, 60}, {60, 120}});
    EXPECT_TRUE(layout.bursts.empty());
    EXPECT_EQ(layout.folds.size(), 2U);
}

} // namespace
} // namespace lifeline::ladder
