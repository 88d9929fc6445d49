#pragma once

#include "ui/presenter/presentation.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace lifeline::presenter {

/// A choice as the caption shows it.
struct ShownChoice {
    QString text;
    int hands = 0;
    bool isChosen = false;
    std::optional<bool> isRight; ///< once that has been told
};

/// What the caption says.
struct CaptionText {
    QString strong; ///< what happens, or what is asked
    QString plain; ///< why; may be empty
    QString sentence; ///< what the lesson says of it, where an answer stands above it; may be empty
    std::vector<ShownChoice> choices; ///< of what is asked; they stay when the answer is told
    bool isCut = false; ///< there is more than is shown

    /// The answer has been told.
    bool isAnswered() const { return !choices.empty() && choices.front().isRight.has_value(); }
    /// Answers can be given.
    bool isAsking() const { return !choices.empty() && !isAnswered(); }
};

/// What is to be said where a presentation stands.
CaptionText captionOf(const Presentation& presentation);

} // namespace lifeline::presenter
