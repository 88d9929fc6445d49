#pragma once

#include "app/lifeline_lab/command_line.h"

namespace lifeline {

// What each subcommand does; gives the program's exit code.
int execute(const Done& done);
int execute(const ListCommand& command);
int execute(const RunCommand& command);
int execute(const CheckCommand& command);
int execute(const PlayCommand& command);
int execute(const ExtcapCommand& command);
int execute(const DoctorCommand& command);

} // namespace lifeline
