#pragma once

#include "core/ladder/layout.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lifeline::ladder {

/// A stretch of a layout, in rows: [begin, end).
struct Rows {
    double begin = 0;
    double end = 0;
};

/// Finds the arrows of a stretch among a million: they are sorted by where they begin, and blocks of them
/// remember where their lowest one ends.
class ArrowIndex {
public:
    ArrowIndex() = default;
    explicit ArrowIndex(const std::vector<Arrow>& arrows);

    /// Indices of the arrows that touch the rows, ascending, and of `margin` neighbours before and after.
    /// @param apart  of one sender's arrows that depart within so many rows of each other, only the first
    std::vector<std::uint32_t> touching(const std::vector<Arrow>& arrows, Rows rows, std::size_t margin,
                                        double apart = 0) const;

private:
    static constexpr std::size_t kBlock = 64;
    std::vector<double> m_lowest;
};

/// The elements of a list sorted by y, a projection, whose y lies within the rows.
template <class T, class Projection>
std::span<const T> within(const std::vector<T>& sorted, Rows rows, Projection y)
{
    const auto begin = std::ranges::lower_bound(sorted, rows.begin, {}, y);
    const auto end = std::ranges::lower_bound(begin, sorted.end(), rows.end, {}, y);
    return {begin, end};
}

/// The elements of a list of disjoint intervals, sorted, that touch the rows.
template <class T>
std::span<const T> overlapping(const std::vector<T>& sorted, Rows rows)
{
    const auto begin = std::ranges::lower_bound(sorted, rows.begin, {}, &T::end);
    const auto end = std::ranges::lower_bound(begin, sorted.end(), rows.end, {}, &T::begin);
    return {begin, end};
}

} // namespace lifeline::ladder
