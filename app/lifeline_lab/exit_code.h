#pragma once

namespace lifeline {

/// The exit codes of the command line's contract (README.md).
enum ExitCode : int {
    kGood = 0,
    kWrongUsage = 1,
    kDamaged = 2, ///< a lesson file damaged or missing, an output not writable
    kNotPermitted = 3, ///< the lab cannot be set up here
    kOtherKernel = 4, ///< --check: differs from the reference, on another kernel
    kCheckFailed = 5, ///< --check: a promise was broken on the reference's kernel
};

} // namespace lifeline
