#pragma once

#include "core/base/time.h"

#include <cstdint>

namespace lifeline::trace {

/// Whether one time is at most `span` after another. Right for any two: a hostile recording's may lie farther
/// apart than their difference can say.
constexpr bool isSoonAfter(Time earlier, Time later, Time span)
{
    return later >= earlier
        && static_cast<std::uint64_t>(later.count()) - static_cast<std::uint64_t>(earlier.count())
        <= static_cast<std::uint64_t>(span.count());
}

} // namespace lifeline::trace
