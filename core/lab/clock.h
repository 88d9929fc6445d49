#pragma once

#include "core/base/time.h"

#include <ctime>

namespace lifeline::lab {

/// CLOCK_REALTIME: what frames and rows are stamped with.
Time realTime();
/// CLOCK_MONOTONIC: what waits are measured with.
Time steadyTime();

timespec toTimespec(Time time);
Time fromTimespec(const timespec& time);

} // namespace lifeline::lab
