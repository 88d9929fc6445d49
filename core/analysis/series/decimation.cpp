#include "core/analysis/series/decimation.h"

#include <algorithm>

namespace lifeline::analysis::series {
namespace {

constexpr std::size_t kFanOut = 16;

void widen(Extent& extent, const Extent& by)
{
    extent.low = std::min(extent.low, by.low);
    extent.high = std::max(extent.high, by.high);
}

/// The first point at or after a time, looked for near where the last one was found.
std::size_t gallop(const std::vector<double>& at, std::size_t from, double time)
{
    std::size_t stride = 1;
    std::size_t known = from;
    while (known + stride < at.size() && at[known + stride] < time) {
        known += stride;
        stride *= 2;
    }
    const auto begin = at.begin() + static_cast<std::ptrdiff_t>(known);
    const auto end = at.begin() + static_cast<std::ptrdiff_t>(std::min(known + stride + 1, at.size()));
    return static_cast<std::size_t>(std::lower_bound(begin, end, time) - at.begin());
}

} // namespace

Pyramid::Pyramid(const Series& series)
{
    std::size_t count = series.size();
    while (count > kFanOut) {
        const std::size_t below = count;
        count = (below + kFanOut - 1) / kFanOut;
        std::vector<Extent> level(count);
        for (std::size_t i = 0; i < below; ++i) {
            const Extent one = m_levels.empty() ? Extent{series.low[i], series.top(i)} : m_levels.back()[i];
            if (i % kFanOut == 0)
                level[i / kFanOut] = one;
            else
                widen(level[i / kFanOut], one);
        }
        m_levels.push_back(std::move(level));
    }
}

Extent Pyramid::extent(const Series& series, IndexRange points) const
{
    std::size_t begin = points.begin;
    std::size_t end = points.end;
    Extent result{series.low[begin], series.top(begin)};
    const auto take = [&](std::size_t level, std::size_t i) {
        widen(result, level == 0 ? Extent{series.low[i], series.top(i)} : m_levels[level - 1][i]);
    };
    for (std::size_t level = 0; begin < end; ++level) {
        const bool isTop = level == m_levels.size();
        while (begin < end && (isTop || begin % kFanOut != 0))
            take(level, begin++);
        while (begin < end && end % kFanOut != 0)
            take(level, --end);
        begin /= kFanOut;
        end /= kFanOut;
    }
    return result;
}

std::vector<Column> decimate(const Series& series, const Pyramid& pyramid, const Columns& columns)
{
    std::vector<Column> result;
    if (series.empty() || columns.width <= 0)
        return result;
    const double last = columns.begin + columns.width * static_cast<double>(columns.count);
    std::size_t point = pointsWithin(series, columns.begin, last).begin;
    std::size_t column = 0;
    while (point < series.size() && column < columns.count && series.at[point] < last) {
        // Empty columns are stepped over at once.
        const double place = (series.at[point] - columns.begin) / columns.width;
        column = std::max(column, static_cast<std::size_t>(std::max(0.0, place)));
        const double edge = columns.begin + columns.width * static_cast<double>(column + 1);
        const IndexRange points{point, std::max(point + 1, gallop(series.at, point, edge))};
        result.push_back({points, pyramid.extent(series, points)});
        point = points.end;
        ++column;
    }
    return result;
}

} // namespace lifeline::analysis::series
