#pragma once

#include "core/ladder/layout.h"

namespace lifeline::ladder {

/// Room a label needs: rows above and below together, and as a fraction of the way between the lifelines.
inline constexpr double kLabelHeight = 0.5;
inline constexpr double kLabelWidth = 0.46;

/// Chooses Arrow::labelAt so that labels do not stand on each other: in the middle, nearer to the sender
/// where the arrow crosses one from the other end or is lost. Arrows must be in order of departure.
void placeArrowLabels(Layout& layout);

} // namespace lifeline::ladder
