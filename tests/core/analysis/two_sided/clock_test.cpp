#include "core/analysis/two_sided/clock.h"

#include <gtest/gtest.h>
#include <random>

namespace lifeline::analysis::two_sided {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// Two clocks, and frames that cross between them.
class Path {
public:
    Path(Time offset, double drift) : m_offset(offset), m_drift(drift) { }

    Time difference(Time at) const
    {
        return m_offset + Time{static_cast<Time::rep>(static_cast<double>(at.count()) * m_drift)};
    }
    void fromA(Time sent, Time delay) { crossings.fromA.push_back({sent, difference(sent + delay) + delay}); }
    void fromB(Time sent, Time delay) { crossings.fromB.push_back({sent + delay, difference(sent) - delay}); }

    Crossings crossings;

private:
    Time m_offset;
    double m_drift;
};

constexpr Time kOffset = seconds{-86'400};

TEST(FitClocks, TakesHalfOfTheSmallestRoundTripForEachWay)
{
    Path path(kOffset, 0);
    path.fromA(milliseconds{0}, milliseconds{10});
    path.fromB(milliseconds{10}, milliseconds{10});
    path.fromA(milliseconds{20}, milliseconds{35});

    const auto fit = fitClocks(path.crossings, Time{0}, milliseconds{20});

    ASSERT_TRUE(fit);
    EXPECT_FALSE(fit->isDriftMeasured);
    EXPECT_EQ(fit->clock.drift, 0);
    EXPECT_EQ(fit->clock.offsetAt(Time{0}), kOffset);
    EXPECT_NEAR(static_cast<double>(fit->roundTrip.count()), 20e6, 2);
    EXPECT_GE(fit->uncertainty, milliseconds{10});
    EXPECT_LE(fit->uncertainty, milliseconds{10} + microseconds{30}) << "drift in 20 ms is next to nothing";
}

TEST(FitClocks, IsNotWrongByMoreThanItSaysWhereThePathIsNotAsFastBothWays)
{
    Path path(kOffset, 0);
    path.fromA(milliseconds{0}, milliseconds{1});
    path.fromB(milliseconds{10}, milliseconds{39});

    const auto fit = fitClocks(path.crossings, Time{0}, milliseconds{50});

    ASSERT_TRUE(fit);
    const Time wrong = fit->clock.offsetAt(Time{0}) - kOffset;
    EXPECT_NEAR(static_cast<double>(wrong.count()), -19e6, 1e5) << "half of 1 ms − 39 ms";
    EXPECT_LE(-wrong, fit->uncertainty);
}

TEST(FitClocks, FindsTheDriftOfALongCaptureThroughQueues)
{
    constexpr double kDrift = -83e-6;
    Path path(kOffset, kDrift);
    std::mt19937 random(7); // NOLINT: the same each time
    std::exponential_distribution<double> queue(1 / 4e6); // 4 ms in the middle
    for (int i = 0; i < 400; ++i) {
        const Time at = milliseconds{1000 * i};
        path.fromA(at, milliseconds{15} + Time{static_cast<Time::rep>(queue(random))});
        path.fromB(at + milliseconds{300}, milliseconds{15} + Time{static_cast<Time::rep>(queue(random))});
    }

    const auto fit = fitClocks(path.crossings, Time{0}, seconds{400});

    ASSERT_TRUE(fit);
    EXPECT_TRUE(fit->isDriftMeasured);
    EXPECT_NEAR(fit->clock.drift * 1e6, kDrift * 1e6, 1);
    EXPECT_LE(std::abs(fit->clock.drift - kDrift), fit->driftUncertainty);
    for (const Time at : {Time{0}, Time{seconds{200}}, Time{seconds{400}}}) {
        const Time wrong = fit->clock.offsetAt(at) - path.difference(at);
        EXPECT_LE(wrong < Time{0} ? -wrong : wrong, milliseconds{1}) << at.count();
        EXPECT_LE(wrong < Time{0} ? -wrong : wrong, fit->uncertainty);
    }
}

TEST(FitClocks, GivesBackWhatOnAClockTheOtherSaid)
{
    const ClockRelation clock{seconds{1'700'000'000}, seconds{12}, 120e-6};
    for (const Time at : {Time{seconds{1'700'000'000}}, Time{seconds{1'700'086'400}}}) {
        const Time ofB = at + clock.offsetAt(at);
        EXPECT_NEAR(static_cast<double>((clock.onA(ofB) - at).count()), 0, 1);
    }
}

TEST(FitClocks, RefusesOneDirection)
{
    Path path(kOffset, 0);
    path.fromA(milliseconds{0}, milliseconds{10});

    const auto fit = fitClocks(path.crossings, Time{0}, milliseconds{20});

    ASSERT_FALSE(fit);
    EXPECT_EQ(fit.error(), ClockProblem::OneDirection);
}

TEST(FitClocks, RefusesTwoCapturesOfOnePlace)
{
    Path path(kOffset, 30e-6);
    std::mt19937 random(11); // NOLINT: the same each time
    std::uniform_int_distribution<int> jitter(-3000, 3000);
    for (int i = 0; i < 50; ++i) {
        path.fromA(milliseconds{20 * i}, Time{jitter(random)});
        path.fromB(milliseconds{20 * i + 9}, Time{jitter(random)});
    }

    const auto fit = fitClocks(path.crossings, Time{0}, seconds{1});

    ASSERT_FALSE(fit);
    EXPECT_EQ(fit.error(), ClockProblem::SamePlace);
}

// With few frames a drift could make up the difference between two directions that is not there.
TEST(FitClocks, RefusesTwoCapturesOfOnePlaceThatHaveLittle)
{
    Path path(kOffset, 0);
    path.fromA(milliseconds{0}, Time{0});
    path.fromB(milliseconds{900}, Time{0});

    const auto fit = fitClocks(path.crossings, Time{0}, seconds{1});

    ASSERT_FALSE(fit);
    EXPECT_EQ(fit.error(), ClockProblem::SamePlace);
}

TEST(FitClocks, RefusesAClockThatWasSet)
{
    Path before(kOffset, 0);
    Path after(kOffset + seconds{1}, 0);
    for (int i = 0; i < 20; ++i) {
        Path& path = i < 10 ? before : after;
        path.fromA(milliseconds{50 * i}, milliseconds{10});
        path.fromB(milliseconds{50 * i + 20}, milliseconds{10});
    }
    Crossings all = before.crossings;
    all.fromA.insert(all.fromA.end(), after.crossings.fromA.begin(), after.crossings.fromA.end());
    all.fromB.insert(all.fromB.end(), after.crossings.fromB.begin(), after.crossings.fromB.end());

    const auto fit = fitClocks(all, Time{0}, seconds{1});

    ASSERT_FALSE(fit);
    EXPECT_EQ(fit.error(), ClockProblem::Unsteady);
}

// Any times may stand in a file.
TEST(FitClocks, SurvivesTimesThatCannotBe)
{
    Crossings crossings;
    crossings.fromA = {{Time::min(), Time::max()}, {Time::max(), Time::min()}, {Time{0}, Time{0}}};
    crossings.fromB = {{Time::max(), Time::max()}, {Time::min(), Time::min()}, {Time{5}, Time{-5}}};

    const auto fit = fitClocks(crossings, Time::min(), Time::max());

    if (fit) {
        EXPECT_LE(fit->clock.onA(Time::max()), Time::max());
        EXPECT_GE(fit->clock.onA(Time::min()), Time::min());
    }
}

} // namespace
} // namespace lifeline::analysis::two_sided
