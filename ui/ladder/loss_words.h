#pragma once

#include "ui/ladder/ladder_picture.h"

#include <optional>
#include <span>
#include <vector>

namespace lifeline::ladder {

/// Where the reason of a loss wants to stand: between the cross and the lifeline that was not reached. None
/// where the segment was not lost, or is still on its way.
std::optional<Quad> reasonBox(const Picture& picture, const Arrow& arrow);

/// Places what became of lost segments beside their crosses: on no other text and no cross; on an arrow only
/// where there is no other place, and with what is behind it covered. Chips that a label had no room for
/// stand above it. What finds no room with its reason stands without it.
///
/// @param arrows     indices into the layout, ascending; neighbours out of sight included
/// @param obstacles  texts that stand already, labels among them
std::vector<PlacedText> placeLossWords(const Picture& picture, std::span<const std::uint32_t> arrows,
                                       std::span<const PlacedText> obstacles);

} // namespace lifeline::ladder
