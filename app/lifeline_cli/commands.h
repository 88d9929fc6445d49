#pragma once

#include "app/lifeline_cli/arguments.h"
#include "app/lifeline_cli/output.h"

namespace lifeline::cli {

/// Reads the capture, prints what was asked for to the output and what is wrong to standard error.
ExitCode run(const Arguments& arguments, Output& output);

} // namespace lifeline::cli
