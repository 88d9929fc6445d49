#pragma once

#include "core/ladder/layout.h"
#include "core/trace/life.h"

#include <vector>

namespace lifeline::ladder {

/// Rows between the middles of two chips on one side, and from a change to its chip's middle.
inline constexpr double kChipHeight = 0.5;
inline constexpr double kChipBelow = 0.2;

/// Lays both lifelines' bands and chips along the arrows.
/// @param changeAt  by side and span, the height of a change that no segment caused; 0 elsewhere
void placeStates(const trace::Life& life, const PerSide<std::vector<double>>& changeAt, Layout& layout);

} // namespace lifeline::ladder
