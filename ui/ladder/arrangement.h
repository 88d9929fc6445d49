#pragma once

#include "core/ladder/finding_chips.h"
#include "core/ladder/folding.h"
#include "core/ladder/layout.h"
#include "core/ladder/step_range.h"
#include "ui/ladder/step_notes.h"
#include "ui/ladder/visible.h"

#include <memory>
#include <vector>

namespace lifeline::analysis {
struct Examination;
}

namespace lifeline::ladder {

/// What a ladder says of a life beside its steps, whatever is folded and however time is shown.
struct Outline {
    std::vector<Fold> folds;
    StepNotes notes;
    std::vector<FindingChip> chips; ///< by step; none while findings are not known
    OctetSums octets;
    bool isExamined = false; ///< findings are known

    /// How many steps are not hidden in a block.
    std::size_t shown(std::size_t steps, const OpenFolds& open) const;
};

/// Goes through the steps.
/// @param examination  null while that is not known
Outline outlineOf(const trace::Life& life, const analysis::Examination* examination);

/// What is wanted of a picture.
struct ArrangementWish {
    std::shared_ptr<const trace::Life> life; ///< not null
    std::shared_ptr<const analysis::Examination> examination;
    std::shared_ptr<const Outline> outline; ///< of just these two; null: it has to be made
    TimeMode mode = TimeMode::Rows;
    OpenFolds open;
};

/// A life laid out, in memory of its own: a picture takes it without copying.
struct Arrangement {
    ArrangementWish wish; ///< with its outline
    Layout layout;
    ArrowIndex arrows;
};

using ArrangementPtr = std::shared_ptr<Arrangement>;

ArrangementPtr arranged(ArrangementWish wish);

} // namespace lifeline::ladder
