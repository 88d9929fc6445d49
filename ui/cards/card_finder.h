#pragma once

#include "core/cards/card_box.h"

#include <QPoint>
#include <QString>

class QWidget;

namespace lifeline::cards {

/// The card of an id ("state/LISTEN"), of a word in any spelling, or of tcpdump's flags ("SEW"); null when
/// there is none.
const Card* cardOf(const CardBox& cards, const QString& word);

/// The card of what stands at a point of a widget: of what it says itself (state::Explained, kCardProperty,
/// kCardRole), else of the text there. Null where there is none, and in all that is not within a widget
/// marked with kExplainedProperty: elsewhere "Close" is a button and no system call.
/// @param position  in the widget
const Card* cardAt(const CardBox& cards, const QWidget& widget, const QPoint& position);

} // namespace lifeline::cards
