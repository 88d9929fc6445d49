#pragma once

#include "core/ladder/layout.h"

#include <vector>

namespace lifeline::ladder {

/// Leaves, of times that stand on each other, the first.
/// @param height  rows that one takes
void thinMarks(std::vector<TimeMark>& marks, double height);

/// Adds round times where nothing happens, as on a ruler.
/// @param begin   where a picture to scale begins
/// @param perRow  nanoseconds
void addTicks(std::vector<TimeMark>& marks, Anchor begin, double perRow);

} // namespace lifeline::ladder
