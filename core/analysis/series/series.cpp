#include "core/analysis/series/series.h"

#include <algorithm>
#include <numeric>

namespace lifeline::analysis::series {
namespace {

template <class T>
void reorder(std::vector<T>& values, const std::vector<std::size_t>& order)
{
    if (values.empty())
        return;
    std::vector<T> moved;
    moved.reserve(values.size());
    for (const std::size_t from : order)
        moved.push_back(values[from]);
    values = std::move(moved);
}

} // namespace

void sortByTime(Series& series)
{
    if (std::is_sorted(series.at.begin(), series.at.end()))
        return;
    std::vector<std::size_t> order(series.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return series.at[a] < series.at[b]; });
    reorder(series.at, order);
    reorder(series.low, order);
    reorder(series.high, order);
    reorder(series.step, order);
}

double secondsBetween(Time begin, Time at)
{
    constexpr double kNanosecondsInSecond = 1e9;
    Time::rep between = 0;
    if (__builtin_sub_overflow(at.count(), begin.count(), &between))
        return (static_cast<double>(at.count()) - static_cast<double>(begin.count())) / kNanosecondsInSecond;
    return static_cast<double>(between) / kNanosecondsInSecond;
}

IndexRange pointsWithin(const Series& series, double from, double to)
{
    const auto begin = std::lower_bound(series.at.begin(), series.at.end(), from);
    const auto end = std::upper_bound(begin, series.at.end(), to);
    return {static_cast<std::size_t>(begin - series.at.begin()),
            static_cast<std::size_t>(end - series.at.begin())};
}

} // namespace lifeline::analysis::series
