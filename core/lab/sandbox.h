#pragma once

#include "core/base/time.h"

#include <cstdint>

namespace lifeline::lab {

/// What becomes of the capabilities of a process.
enum class Rights : std::uint8_t {
    Keep, ///< they are of a user namespace, and end with it
    GiveUp, ///< they are the host's
};

/// Takes from the calling process, for ever, all but socket calls of TCP, waiting and its own memory: no file
/// can be opened, no process made, no other kind of socket. What it tries beside that ends it (SIGSYS). Its
/// memory and CPU time are bounded too.
/// @param longest  CPU seconds that it may use, rounded up
/// @return 0 or errno; ENOSYS where the kernel has no seccomp filters
int enterSandbox(Time longest, Rights rights);

} // namespace lifeline::lab
