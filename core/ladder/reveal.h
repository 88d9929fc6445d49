#pragma once

#include "core/ladder/layout.h"

#include <cstdint>
#include <optional>

namespace lifeline::ladder {

/// How much of a layout is shown to somebody who must not see what comes.
struct Reveal {
    std::optional<std::uint32_t> step; ///< the last one that is shown; none: no segment has been sent yet
    double y = 0; ///< in rows: bands end here, and changes of state below it have not happened
};

/// Where everything that belongs to the steps up to one has happened: where the last of them arrives, late
/// ones apart, which are on their way till the reveal comes to them. Without a step, just above the first
/// departure.
double revealedHeight(const Layout& layout, std::optional<std::uint32_t> step);

/// The layout without what is not revealed: nothing of it tells of the future. Heights stay as they are.
///
/// Segments that were sent while one was still on its way begin above where that arrives; they, and the
/// states that they cause, are left out by their number, not by their height.
Layout revealed(const Layout& layout, const trace::Life& life, const Reveal& reveal);

} // namespace lifeline::ladder
