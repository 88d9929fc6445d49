#pragma once

#include "core/cards/card_box.h"

namespace lifeline::test {

/// The cards that come with Lifeline.
inline const cards::CardBox& shippedCards()
{
    static const cards::CardBox box =
        cards::readCards(LIFELINE_SOURCE_DIR "/resources/cards").value_or(cards::CardBox());
    return box;
}

} // namespace lifeline::test
