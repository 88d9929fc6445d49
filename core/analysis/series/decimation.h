#pragma once

#include "core/analysis/series/series.h"

#include <cstddef>
#include <vector>

namespace lifeline::analysis::series {

/// The smallest and the largest value of some points.
struct Extent {
    double low = 0;
    double high = 0;
};

/// Extents of a series' blocks of 16, 256, 4096 … points: the extent of any run of points in logarithmic
/// time.
///
/// Belongs to the series that it was made of, while that does not change.
class Pyramid {
public:
    Pyramid() = default;
    explicit Pyramid(const Series& series);

    /// Of the points of a range that is not empty.
    Extent extent(const Series& series, IndexRange points) const;

private:
    std::vector<std::vector<Extent>> m_levels; ///< blocks of 16, of 256, …
};

/// What a plot draws of all the points of one pixel column: enough that the picture of a line through all of
/// them is the same (M4: first, last, smallest, largest).
struct Column {
    IndexRange points; ///< not empty
    Extent extent;
};

/// Where pixel columns lie on the axis of time.
struct Columns {
    double begin = 0; ///< seconds: left edge of the first column
    double width = 0; ///< seconds that one column takes, above 0
    std::size_t count = 0;
};

/// The columns that have points, from left to right. Time grows with the columns, not with the points.
std::vector<Column> decimate(const Series& series, const Pyramid& pyramid, const Columns& columns);

} // namespace lifeline::analysis::series
