#pragma once

#include "core/cards/card.h"

#include <QString>

namespace lifeline::cards {

/// "counter", "socket option": what kind of thing a card is about.
QString kindText(CardKind kind);

} // namespace lifeline::cards
