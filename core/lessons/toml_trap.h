#pragma once

#include "core/lessons/toml_fields.h"

#include <string_view>

namespace lifeline::lessons {

/// The first place of a text that toml++ 3.3 must not see, or nothing said: a key of so many parts that the
/// stack overflows when its tables, one in the other, are taken down. No sound lesson has one.
Complaint tomlTrap(std::string_view toml);

} // namespace lifeline::lessons
