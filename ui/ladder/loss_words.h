#pragma once

#include "ui/ladder/ladder_picture.h"

#include <span>
#include <vector>

namespace lifeline::ladder {

/// Places what became of lost segments beside their crosses: on no other text, no cross, and no arrow. What
/// finds no room with its reason stands without it, and what finds none at all is left out: the cross says
/// it.
///
/// @param arrows     indices into the layout, ascending; neighbours out of sight included
/// @param obstacles  texts that stand already
std::vector<PlacedText> placeLossWords(const Picture& picture, std::span<const std::uint32_t> arrows,
                                       std::span<const PlacedText> obstacles);

} // namespace lifeline::ladder
