#pragma once

#include "app/lifeline_cli/arguments.h"
#include "app/lifeline_cli/output.h"

namespace lifeline::cli {

/// `export`: reads the capture, writes it once more as pcapng, annotated and anonymous where that is asked
/// for, and says what was left out.
ExitCode exportCapture(const Arguments& arguments, Output& output);

} // namespace lifeline::cli
