#pragma once

#include "app/lifeline_cli/arguments.h"
#include "app/lifeline_cli/output.h"

namespace lifeline::cli {

/// `join`: reads both captures, writes them as one recording, and says what was found. When they cannot be
/// joined it says why and writes nothing.
ExitCode joinCaptures(const Arguments& arguments, Output& output);

} // namespace lifeline::cli
