#pragma once

#include "app/lifeline/command_line.h"

namespace lifeline::app {

/// Draws one connection of a capture file into a picture, without a window: `lifeline --export OUT -C N
/// FILE`.
///
/// Says on standard error what went wrong, in one sentence each.
/// @return 0; 1 when there is no such connection or OUT cannot be written; 2 when the capture is damaged or
/// unreadable
///         (what was read is still drawn)
int exportCommand(const CommandLine& line);

} // namespace lifeline::app
