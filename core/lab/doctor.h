#pragma once

#include "core/lab/steps.h"

#include <functional>
#include <string>
#include <string_view>

namespace lifeline::lab {

/// What is in the way, and what helps.
struct Advice {
    std::string sentence;
    std::string command; ///< exactly as one would type it; empty when no command helps
};

/// For a step that the kernel refused.
/// @param program  path of lifeline-lab, for rules that name it
Advice adviceFor(std::string_view step, int systemError, const std::string& program);

/// The path of the running program, or its name where the kernel does not say.
std::string programPath();

/// Sets a lab up without a lesson and takes it down again: all steps, up to the first that fails.
/// This process must have one thread, and should end afterwards.
/// @param tell  called with each step, from this process and from one inside the namespaces
/// @return whether all worked
bool probeLab(const std::function<void(const Step&)>& tell);

} // namespace lifeline::lab
