#pragma once

#include "app/lifeline_capture/command_line.h"

#include <string_view>

namespace lifeline {

/// What each command does; the program's exit code.
int execute(const ListCommand& command);
int execute(const FilterCommand& command);
int execute(const CaptureCommand& command);
inline int execute(const Done& done) { return done.exitCode; }

/// Says a sentence on standard error, at once.
void say(std::string_view sentence);

} // namespace lifeline
