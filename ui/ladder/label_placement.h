#pragma once

#include "ui/ladder/ladder_picture.h"

#include <span>
#include <vector>

namespace lifeline::ladder {

/// Places the labels of arrows along their slopes, so that no two texts overlap.
///
/// @param arrows     indices into the layout, ascending; neighbours out of sight included
/// @param obstacles  texts that stand already
/// @return labels, what became of the lost, and details of these arrows
std::vector<PlacedText> placeLabels(const Picture& picture, std::span<const std::uint32_t> arrows,
                                    std::span<const PlacedText> obstacles);

} // namespace lifeline::ladder
