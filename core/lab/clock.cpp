#include "core/lab/clock.h"

namespace lifeline::lab {
namespace {

Time read(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return fromTimespec(now);
}

} // namespace

Time realTime() { return read(CLOCK_REALTIME); }

Time steadyTime() { return read(CLOCK_MONOTONIC); }

timespec toTimespec(Time time)
{
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time);
    return {whole.count(), (time - whole).count()};
}

Time fromTimespec(const timespec& time) { return std::chrono::seconds{time.tv_sec} + Time{time.tv_nsec}; }

} // namespace lifeline::lab
