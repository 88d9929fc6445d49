#pragma once

#include <chrono>

namespace lifeline {

/// Nanoseconds since 1970-01-01 00:00 UTC, or between two such times. Never a double: 53 bits lose nanoseconds.
using Time = std::chrono::nanoseconds;

} // namespace lifeline
