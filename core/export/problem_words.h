#pragma once

#include "core/trace/life.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lifeline::exports {

/// Steps by the numbers that people see: "segment 4", "segments 4, 7 and 9"; of a long row its two ends and
/// how many there are.
std::string segmentNumbers(const std::vector<std::uint32_t>& steps, const trace::Life& life);

} // namespace lifeline::exports
