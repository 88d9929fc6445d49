#pragma once

#include "core/base/time.h"

#include <string>

namespace lifeline {

/// Seconds with a fixed number of decimals, e.g. "1.013204" for 6. Rounds towards zero, keeps the sign.
std::string seconds(Time time, int decimals);

/// A duration as people say it: "412 ns", "20.2 µs", "40.2 ms", "1.013 s", "2 min 13 s".
std::string duration(Time time);

} // namespace lifeline
