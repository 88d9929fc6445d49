#pragma once

#include "core/lab/figures.h"
#include "core/lab/observation.h"
#include "core/lab/run_loop.h"
#include "core/lessons/lesson.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::lab {

/// One promise of a lesson against what was seen.
struct PromiseResult {
    std::string promise; ///< "the client's states: CLOSED, SYN-SENT, …"
    bool kept = false;
    std::string seen; ///< what was there instead, when not kept
};

/// Every promise, in the lesson's order.
std::vector<PromiseResult> checkPromises(const lessons::Lesson& lesson, const Observation& seen,
                                         const std::map<std::string, double>& figures, RunEnd end, Time took);

/// Whether lines that were seen are those of a promised list.
bool matches(const std::vector<lessons::Line>& promised, const std::vector<std::string>& seen);

/// Whether two kernel releases have the same first two numbers: "6.18" and "6.18.44-1".
bool isSameKernel(std::string_view release, std::string_view reference);

} // namespace lifeline::lab
