#pragma once

#include "ui/ladder/ladder_picture.h"

#include <cstdint>
#include <vector>

namespace lifeline::ladder {

/// The words of a step's label, in its colour; the sum behind an ACK of a SYN or FIN in the accent. Of a
/// burst's first step, the words of the burst.
std::vector<TextRun> wordsOf(const Picture& picture, std::uint32_t stepIndex, bool withChips);

/// Whether findings say something of a step, or of the burst that it begins.
bool hasChips(const Picture& picture, std::uint32_t step);

} // namespace lifeline::ladder
