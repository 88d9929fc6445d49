#pragma once

#include "app/lifeline_cli/arguments.h"
#include "app/lifeline_cli/output.h"

namespace lifeline::cli {

/// Prints the segments of a capture that still grows, as they come, until it ends, nobody reads on, or
/// somebody interrupts (SIGINT, SIGTERM). What a later segment would prove is not known yet when a segment is
/// printed.
ExitCode followSegments(const Arguments& arguments, Output& output);

} // namespace lifeline::cli
