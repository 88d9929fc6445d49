#pragma once

#include "ui/presenter/scenes.h"

#include <QString>

#include <cstdint>

namespace lifeline::presenter {

/// What the segments themselves say, where no lesson speaks.
struct EvidenceText {
    QString headline; ///< what happens, in a sentence
    QString grounds; ///< what is remarkable of it, or the numbers that show it; may be empty
};

/// The steps that one press has brought: one of them explained by those before it; of a run what all of it
/// does, since its segments stand in one block.
/// @param first, last  of Life::steps
/// @param tellsNext    whether the grounds may say what the other end has to answer; false where that is
/// asked
EvidenceText evidenceOf(const Subject& subject, std::uint32_t first, std::uint32_t last, bool tellsNext);

/// "Client sends SYN.": nothing of what comes of it.
QString departureText(const Subject& subject, std::uint32_t step);

} // namespace lifeline::presenter
