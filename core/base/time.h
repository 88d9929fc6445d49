#pragma once

#include <chrono>
#include <cstdint>

namespace lifeline {

/// Nanoseconds since 1970-01-01 00:00 UTC, or between two such times. Never a double: 53 bits lose
/// nanoseconds.
using Time = std::chrono::nanoseconds;

/// The time, moved to where the difference of any two can be said: between 1823 and 2116. A file may claim
/// any.
constexpr Time comparable(Time time)
{
    constexpr Time kLimit{std::int64_t{1} << 62};
    return time < -kLimit ? -kLimit : time >= kLimit ? kLimit - Time{1} : time;
}

} // namespace lifeline
