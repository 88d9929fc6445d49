#pragma once

#include "core/filter/fault.h"
#include "core/filter/term.h"
#include "core/filter/words.h"

#include <cstdint>
#include <string_view>

namespace lifeline::filter {

/// What a key compares; the key is one that isQuantity().
Quantity quantityOf(Key key);

/// "10ms" in nanoseconds, "1.5MB" in octets, "3k" as a count; a bare time is in seconds. Clamped to what
/// fits.
/// @return NumberExpected or UnitUnknown
tl::expected<std::int64_t, FaultKind> valueFrom(std::string_view text, Quantity quantity);

} // namespace lifeline::filter
