#pragma once

#include "core/trace/life.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::ladder {

/// A remark about one step of a life.
struct StepNote {
    std::uint32_t step = 0;
    std::uint32_t value = 0;
};

/// What a picture says of steps beside their own numbers; sparse, each list by step.
struct StepNotes {
    std::vector<StepNote>
        acknowledges; ///< value: the step whose SYN or FIN this one is the first to acknowledge
    std::vector<StepNote> acknowledgedBy; ///< the inverse

    std::optional<std::uint32_t> acknowledged(std::uint32_t step) const;
    std::optional<std::uint32_t> acknowledgment(std::uint32_t step) const;
};

/// Goes through a life once.
StepNotes notesOf(const trace::Life& life);

} // namespace lifeline::ladder
