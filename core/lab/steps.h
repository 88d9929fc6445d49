#pragma once

#include "core/base/error.h"

#include <functional>
#include <string>
#include <vector>

namespace lifeline::lab {

/// One thing asked of the kernel while the lab is set up.
struct Step {
    std::string name;
    int systemError = 0; ///< errno, 0 when it worked
};

/// The steps of a set-up, in order, up to the first that fails: what `doctor` prints and what an error names.
class Steps {
public:
    /// Runs a step, unless an earlier one failed.
    /// @param action  gives 0, or the errno of what failed
    /// @return whether it worked
    bool run(std::string name, const std::function<int()>& action);

    bool ok() const { return m_done.empty() || m_done.back().systemError == 0; }
    const std::vector<Step>& done() const { return m_done; }
    /// The failed step as an Error (LabStepFailed). Only when not ok().
    Error error() const;

private:
    std::vector<Step> m_done;
};

/// 0 for a result that is not negative, else errno.
int errnoOf(long result);

} // namespace lifeline::lab
