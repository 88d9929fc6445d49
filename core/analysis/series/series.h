#pragma once

#include "core/base/time.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace lifeline::analysis::series {

/// Stands for "no segment" in Series::step.
inline constexpr std::uint32_t kNoStep = std::numeric_limits<std::uint32_t>::max();

/// Values over time, or ranges of values at a moment, as plots draw them.
struct Series {
    std::vector<double> at; ///< seconds since the life's begin, never descending
    std::vector<double> low;
    std::vector<double> high; ///< as long as low, or empty: every range is one value
    std::vector<std::uint32_t> step; ///< index into Life::steps of the segment that a point tells of

    std::size_t size() const { return at.size(); }
    bool empty() const { return at.empty(); }
    double top(std::size_t i) const { return high.empty() ? low[i] : high[i]; }

    void add(double time, double value, std::uint32_t of)
    {
        at.push_back(time);
        low.push_back(value);
        step.push_back(of);
    }
    /// A series holds values or ranges, not both.
    void addRange(double time, double from, double to, std::uint32_t of)
    {
        add(time, from, of);
        high.push_back(to);
    }
    /// Gives back what was taken for points to come.
    void shrinkToFit()
    {
        at.shrink_to_fit();
        low.shrink_to_fit();
        high.shrink_to_fit();
        step.shrink_to_fit();
    }
};

/// Puts the points into the order of time, where a capture's clock went backwards.
void sortByTime(Series& series);

/// From `begin` to `at` in seconds; right for any two, as a hostile file may have them.
double secondsBetween(Time begin, Time at);

/// Half-open: indices of points.
struct IndexRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
};

/// The points within the closed interval [from, to] of seconds.
IndexRange pointsWithin(const Series& series, double from, double to);

} // namespace lifeline::analysis::series
