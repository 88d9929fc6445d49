// What must hold for every life, tried on many random ones.
#include "core/ladder/arrow_labels.h"
#include "core/ladder/layout.h"
#include "tests/support/life_builder.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <random>

namespace lifeline::ladder {
namespace {

struct Weather {
    bool recorded = true;
    bool inOrder = true; ///< the link keeps the order of each direction
    bool clockSteps = false; ///< the capture's clock goes back now and then
    bool losses = true; ///< some segments do not arrive, when recorded
};

/// Two ends that send at random, calls around it, and states that change at random segments.
trace::Life randomLife(std::uint32_t seed, Weather weather)
{
    std::mt19937 engine(seed);
    const auto random = [&] { return static_cast<std::uint32_t>(engine()); };
    const auto upTo = [&](std::int64_t limit) {
        return Time{std::uniform_int_distribution<std::int64_t>(0, limit)(engine)};
    };
    trace::Life life;
    life.connection.isRecorded = weather.recorded;
    Time now{1'700'000'000'000'000'000};
    life.begin = now;
    PerSide<Time> lastArrival{{now, now}};
    for (const Side side : kBothSides)
        life.spans[side].push_back(
            {.begin = now, .end = now, .evidence = trace::Evidence::Proven, .provenAt = now});
    const std::uint32_t count = 3 + random() % 60;
    for (std::uint32_t i = 0; i < count; ++i) {
        now += random() % 5 == 0 ? upTo(900'000'000) : random() % 4 == 0 ? Time{0} : upTo(8'000'000);
        const Side from = random() % 2 == 0 ? Side::Client : Side::Server;
        trace::Step step;
        step.frame.value = step.number = i + 1;
        step.sent = weather.clockSteps && random() % 7 == 0 ? now - upTo(3'000'000'000) : now;
        step.wire.from = from;
        step.wire.flags.bits = packet::TcpFlags::kAck;
        step.wire.length = random() % 3 == 0 ? 0 : 100;
        step.wire.sequence.value = 100 * (random() % 3 == 0 ? i / 2 : i);
        if (weather.recorded && weather.losses && random() % 10 == 0) {
            step.delivery = trace::Delivery::Lost;
        } else if (weather.recorded) {
            step.arrived = step.sent + upTo(30'000'000);
            if (weather.inOrder)
                step.arrived = lastArrival[from] = std::max(*step.arrived, lastArrival[from] + Time{1});
        }
        life.steps.push_back(step);
        if (random() % 4 == 0 && step.delivery != trace::Delivery::Lost) {
            const Side side = random() % 2 == 0 ? Side::Client : Side::Server;
            trace::StateSpan span;
            span.begin = side == from ? now : std::max(step.arrived.value_or(now), now);
            span.begin = std::max(span.begin, life.spans[side].back().begin);
            span.provenAt = span.begin;
            span.evidence = random() % 3 == 0 ? trace::Evidence::Assumed : trace::Evidence::Proven;
            if (random() % 5 != 0)
                span.cause = i;
            life.spans[side].back().end = span.begin;
            life.spans[side].push_back(span);
        }
        if (weather.recorded && random() % 3 == 0) {
            trace::CallSpan call;
            call.side = random() % 2 == 0 ? Side::Client : Side::Server;
            call.begin = now - upTo(1'000'000);
            if (random() % 5 != 0)
                call.end = call.begin + upTo(random() % 2 == 0 ? 1'000 : 100'000'000);
            life.calls.push_back(call);
        }
    }
    life.end = now + std::chrono::seconds{1};
    return life;
}

/// Runs a check on many lives in both modes.
template <class Check>
void forAll(Weather weather, Check check)
{
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        const trace::Life life = randomLife(seed, weather);
        for (const TimeMode mode : {TimeMode::Rows, TimeMode::Compressed}) {
            SCOPED_TRACE("seed " + std::to_string(seed)
                         + (mode == TimeMode::Rows ? ", rows" : ", compressed"));
            check(life, layOut(life, mode));
            if (testing::Test::HasFailure())
                return;
        }
    }
}

constexpr std::array kWeathers{Weather{}, Weather{.recorded = false}, Weather{.inOrder = false},
                               Weather{.clockSteps = true}, Weather{.recorded = false, .clockSteps = true}};

TEST(LayoutLaws, EveryListIsSortedAndInsideTheLadder)
{
    for (const Weather weather : kWeathers) {
        forAll(weather, [](const trace::Life& life, const Layout& layout) {
            const auto sorted = [](const auto& list, auto y) {
                return std::is_sorted(list.begin(), list.end(),
                                      [&](const auto& a, const auto& b) { return y(a) < y(b); });
            };
            EXPECT_TRUE(sorted(layout.arrows, [](const Arrow& a) { return a.departure; }));
            EXPECT_TRUE(sorted(layout.calls, [](const CallLabel& c) { return c.y; }));
            EXPECT_TRUE(sorted(layout.gaps, [](const Gap& g) { return g.begin; }));
            EXPECT_TRUE(sorted(layout.marks, [](const TimeMark& m) { return m.y; }));
            for (const Side side : kBothSides) {
                EXPECT_TRUE(sorted(layout.bands[side], [](const Band& b) { return b.begin; }));
                EXPECT_TRUE(sorted(layout.chips[side], [](const Chip& c) { return c.y; }));
                EXPECT_EQ(layout.bands[side].size(), life.spans[side].size());
                EXPECT_EQ(layout.bands[side].front().begin, 0);
                EXPECT_EQ(layout.bands[side].back().end, layout.height);
                EXPECT_LE(layout.chips[side].back().y, layout.height);
            }
            EXPECT_EQ(layout.arrows.size(), life.steps.size());
            for (const Arrow& arrow : layout.arrows) {
                EXPECT_GT(arrow.departure, 0);
                EXPECT_GE(arrow.arrival, arrow.departure + 0.39);
                EXPECT_LT(arrow.arrival, layout.height);
            }
        });
    }
}

TEST(LayoutLaws, BandsFollowEachOtherWithoutGapsAndAreProvenInside)
{
    for (const Weather weather : kWeathers) {
        forAll(weather, [](const trace::Life&, const Layout& layout) {
            for (const Side side : kBothSides) {
                for (std::size_t i = 0; i < layout.bands[side].size(); ++i) {
                    const Band& band = layout.bands[side][i];
                    EXPECT_LE(band.begin, band.provenAt);
                    EXPECT_LE(band.provenAt, band.end);
                    if (i > 0) {
                        EXPECT_EQ(band.begin, layout.bands[side][i - 1].end);
                    }
                }
            }
        });
    }
}

TEST(LayoutLaws, TimeAndHeightAreEachOthersInverse)
{
    for (const Weather weather : kWeathers) {
        forAll(weather, [](const trace::Life& life, const Layout& layout) {
            ASSERT_FALSE(layout.anchors.empty());
            const Time begin = layout.anchors.front().time;
            const Time end = layout.anchors.back().time;
            double above = -1;
            Time before = begin;
            for (int i = 0; i <= 50; ++i) {
                const Time time = begin + (end - begin) * i / 50;
                const double y = yAt(layout, time);
                EXPECT_GE(y, above);
                above = y;
                EXPECT_LE(std::abs((timeAt(layout, y) - time).count()), 50) << "nanoseconds";
                const Time at = timeAt(layout, layout.height * i / 50);
                EXPECT_GE(at, before);
                before = at;
            }
            for (std::size_t i = 1; i < layout.anchors.size(); ++i) {
                EXPECT_GT(layout.anchors[i].y, layout.anchors[i - 1].y);
                EXPECT_GE(layout.anchors[i].time, layout.anchors[i - 1].time);
            }
            EXPECT_EQ(yAt(layout, life.begin - std::chrono::hours{1}), layout.anchors.front().y);
            EXPECT_EQ(timeAt(layout, layout.height + 10), end);
        });
    }
}

TEST(LayoutLaws, TextsOfOneSideNeverOverlap)
{
    for (const Weather weather : kWeathers) {
        forAll(weather, [](const trace::Life&, const Layout& layout) {
            PerSide<double> lastCall{{-1, -1}};
            for (const CallLabel& call : layout.calls) {
                EXPECT_GE(call.y - lastCall[call.side], 0.45 - 1e-9);
                lastCall[call.side] = call.y;
            }
            for (const Side side : kBothSides) {
                for (std::size_t i = 1; i < layout.chips[side].size(); ++i)
                    EXPECT_GE(layout.chips[side][i].y - layout.chips[side][i - 1].y, 0.5 - 1e-9);
            }
            for (std::size_t i = 1; i < layout.marks.size(); ++i)
                EXPECT_GE(layout.marks[i].y - layout.marks[i - 1].y, 0.4);
        });
    }
}

constexpr double kTextHeight = 1.0 / 3; ///< a line of text, in rows

/// The arrow's height at x, from the client's lifeline (0) to the server's (1).
double heightAt(const Arrow& arrow, double x)
{
    const double way = (arrow.arrival - arrow.departure) / (arrow.lost ? kLostReach : 1);
    return arrow.departure + way * (arrow.from == Side::Client ? x : 1 - x);
}

TEST(LayoutLaws, ArrowLabelsNeverStandOnEachOtherWhereTheLinkKeepsOrder)
{
    for (const Weather weather : {Weather{.losses = false}, Weather{.recorded = false}}) {
        forAll(weather, [](const trace::Life&, const Layout& layout) {
            const auto labelX = [](const Arrow& arrow) {
                return arrow.from == Side::Client ? arrow.labelAt : 1 - arrow.labelAt;
            };
            for (std::size_t i = 0; i < layout.arrows.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    const Arrow& later = layout.arrows[i];
                    const Arrow& earlier = layout.arrows[j];
                    if (std::abs(labelX(later) - labelX(earlier)) >= 0.45)
                        continue; // beside each other
                    const double between = (labelX(later) + labelX(earlier)) / 2; // text follows its arrow
                    EXPECT_GE(std::abs(heightAt(later, between) - heightAt(earlier, between)), kTextHeight)
                        << "arrows " << j << " and " << i;
                }
            }
        });
    }
}

TEST(LayoutLaws, WhatAnEndSendsNeverStandsAboveWhatHadReachedIt)
{
    std::size_t gathered = 0;
    for (const Weather weather : {Weather{}, Weather{.inOrder = false}, Weather{.recorded = false}}) {
        for (std::uint32_t seed = 1; seed <= 400; ++seed) {
            SCOPED_TRACE("seed " + std::to_string(seed));
            const trace::Life life = randomLife(seed, weather);
            const Layout layout = layOutGathered(life, {});
            ASSERT_EQ(layout.arrows.size(), life.steps.size());
            gathered += layout.arrows[0].arrival != layOut(life, TimeMode::Rows).arrows[0].arrival ? 1U : 0U;
            for (std::uint32_t i = 0; i < life.steps.size(); ++i) {
                ASSERT_EQ(layout.arrows[i].step, i);
                ASSERT_TRUE(i == 0 || layout.arrows[i].departure > layout.arrows[i - 1].departure);
                for (std::uint32_t k = 0; k < life.steps.size(); ++k) {
                    const trace::Step& step = life.steps[k];
                    if (step.arrived && step.wire.from != life.steps[i].wire.from
                        && *step.arrived < life.steps[i].sent) {
                        ASSERT_LE(layout.arrows[k].arrival, layout.arrows[i].departure)
                            << k << " arrived before " << i << " left";
                    }
                }
            }
        }
    }
    EXPECT_GT(gathered, 0U) << "or nothing was tried";
}

TEST(LayoutLaws, AStateNeverBeginsBeforeItsSegmentDoes)
{
    for (const Weather weather : kWeathers) {
        forAll(weather, [](const trace::Life& life, const Layout& layout) {
            for (const Side side : kBothSides) {
                for (const Band& band : layout.bands[side]) {
                    const auto& cause = life.spans[side][band.span].cause;
                    if (cause) {
                        EXPECT_GE(band.begin, layout.arrows[*cause].departure);
                    }
                }
            }
        });
    }
}

} // namespace
} // namespace lifeline::ladder
