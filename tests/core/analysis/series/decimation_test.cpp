#include "core/analysis/series/decimation.h"

#include <cmath>
#include <gmock/gmock.h>
#include <random>

namespace lifeline::analysis::series {
namespace {

using testing::ElementsAre;

/// A wild line of that many points, in bursts.
Series walk(std::size_t count)
{
    std::mt19937 random(7);
    Series series;
    double at = 0;
    double value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        at += random() % 40 == 0 ? 1 : 0.001;
        value += static_cast<double>(random() % 201) - 100;
        series.add(at, value, static_cast<std::uint32_t>(i));
    }
    return series;
}

Extent plainExtent(const Series& series, IndexRange points)
{
    Extent extent{series.low[points.begin], series.top(points.begin)};
    for (std::size_t i = points.begin; i < points.end; ++i) {
        extent.low = std::min(extent.low, series.low[i]);
        extent.high = std::max(extent.high, series.top(i));
    }
    return extent;
}

TEST(Pyramid, KnowsTheExtentOfAnyRunOfPoints)
{
    const Series series = walk(5'000);
    const Pyramid pyramid(series);
    std::mt19937 random(11);
    for (int i = 0; i < 2'000; ++i) {
        const std::size_t begin = random() % series.size();
        const IndexRange points{begin, begin + 1 + random() % (series.size() - begin)};
        const Extent extent = pyramid.extent(series, points);
        const Extent expected = plainExtent(series, points);
        ASSERT_EQ(extent.low, expected.low) << points.begin << "–" << points.end;
        ASSERT_EQ(extent.high, expected.high) << points.begin << "–" << points.end;
    }
}

TEST(Pyramid, TakesRangesByBothTheirEnds)
{
    Series series;
    series.addRange(0, 5, 9, 0);
    series.addRange(1, 2, 3, 1);
    const Extent extent = Pyramid(series).extent(series, {0, 2});
    EXPECT_EQ(extent.low, 2);
    EXPECT_EQ(extent.high, 9);
}

// What a column loses would be a spike that nobody sees.
TEST(Decimation, PutsEveryVisiblePointIntoExactlyOneColumn)
{
    const Series series = walk(20'000);
    const Pyramid pyramid(series);
    const Columns columns{series.at[3'000], (series.at[15'000] - series.at[3'000]) / 700, 700};
    const std::vector<Column> all = decimate(series, pyramid, columns);

    ASSERT_FALSE(all.empty());
    EXPECT_LE(all.size(), columns.count);
    EXPECT_EQ(all.front().points.begin, 3'000U);
    EXPECT_NEAR(static_cast<double>(all.back().points.end), 15'000, 1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Extent expected = plainExtent(series, all[i].points);
        EXPECT_EQ(all[i].extent.low, expected.low);
        EXPECT_EQ(all[i].extent.high, expected.high);
        EXPECT_LE(series.at[all[i].points.end - 1] - series.at[all[i].points.begin], columns.width);
        const std::size_t before = i == 0 ? 3'000 : all[i - 1].points.end;
        EXPECT_EQ(before, all[i].points.begin) << "no point is left out";
    }
}

TEST(Decimation, OfAMillionPointsLeavesNoMoreThanColumns)
{
    const Series series = walk(1'000'000);
    const Pyramid pyramid(series);
    const Columns columns{0, series.at.back() / 1'000, 1'001};
    EXPECT_LE(decimate(series, pyramid, columns).size(), 1'001U);
}

TEST(Decimation, OfNothingOrOutsideOfItIsNothing)
{
    EXPECT_TRUE(decimate({}, Pyramid(), {0, 1, 100}).empty());
    const Series series = walk(100);
    const Pyramid pyramid(series);
    EXPECT_TRUE(decimate(series, pyramid, {series.at.back() + 1, 1, 100}).empty());
    EXPECT_TRUE(decimate(series, pyramid, {-200, 1, 100}).empty());
}

TEST(Series, ComesIntoTheOrderOfTimeWhereTheClockWentBackwards)
{
    Series series;
    series.addRange(2, 20, 21, 0);
    series.addRange(1, 10, 11, 1);
    series.addRange(1, 12, 13, 2);
    sortByTime(series);
    EXPECT_THAT(series.at, ElementsAre(1, 1, 2));
    EXPECT_THAT(series.low, ElementsAre(10, 12, 20));
    EXPECT_THAT(series.high, ElementsAre(11, 13, 21));
    EXPECT_THAT(series.step, ElementsAre(1, 2, 0));
}

TEST(Series, SaysHowFarAnyTwoTimesLieApart)
{
    EXPECT_DOUBLE_EQ(secondsBetween(Time{1'000}, Time{1'500'001'000}), 1.5);
    EXPECT_GT(secondsBetween(Time::min(), Time::max()), 1.8e10);
    EXPECT_LT(secondsBetween(Time::max(), Time::min()), -1.8e10);
}

} // namespace
} // namespace lifeline::analysis::series
