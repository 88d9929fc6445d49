#pragma once

namespace lifeline {

/// The exit codes of the command line's contract (README.md).
enum ExitCode : int {
    kGood = 0,
    kWrongUsage = 1, ///< a wrong filter or device too
    kDamaged = 2, ///< an output could not be written, or the device is gone; what was captured is whole
    kNotPermitted = 3,
};

} // namespace lifeline
