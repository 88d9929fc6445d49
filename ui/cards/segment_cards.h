#pragma once

#include "core/cards/card_box.h"
#include "core/trace/life.h"

#include <cstdint>
#include <vector>

namespace lifeline::analysis {
struct Examination;
}

namespace lifeline::cards {

/// The cards of all that a segment shows: what was found about it and why, its flags, both ends' states
/// before and after it, its options, the timers that it is about. Each once, the most telling first.
/// @param examination  null while findings are not known
std::vector<const Card*> cardsOfSegment(const CardBox& cards, const trace::Life& life, std::uint32_t step,
                                        const analysis::Examination* examination);

} // namespace lifeline::cards
