#pragma once

#include <cstdint>

namespace lifeline {

/// What a trace may take of this machine's memory before somebody is asked: a quarter of it, octets. No limit
/// where the machine does not say what it has.
std::uint64_t memoryBudget();

} // namespace lifeline
