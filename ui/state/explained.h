#pragma once

#include <QPoint>
#include <QString>

namespace lifeline::state {

/// A widget that paints words which a card may explain (core/cards/card.h).
class Explained {
public:
    virtual ~Explained() = default;

    /// What stands at a point of the widget, of its viewport where it scrolls: a card's id ("state/LISTEN")
    /// or a word as it is written; empty where nothing stands.
    virtual QString explainedAt(const QPoint& position) const = 0;
};

/// Of an item of a view, or of the first of its row: the id or word of its card, where its text does not say
/// it.
inline constexpr int kCardRole = Qt::UserRole + 100;
/// A widget's property: the id or word of its card, where its text does not say it.
inline constexpr const char* kCardProperty = "card";
/// A widget's property, true: what stands in it and in its children is looked up in the cards.
inline constexpr const char* kExplainedProperty = "explained";

} // namespace lifeline::state
