#pragma once

#include <string>
#include <variant>

namespace lifeline {

struct ListCommand {
    bool json = false;
    std::string folder;
};
struct RunCommand {
    std::string lesson; ///< an id, or a file ending in .toml
    std::string output; ///< a file, "-" for standard output, empty for none
    bool ipv6 = false;
    bool check = false;
    std::string folder;
};
struct DoctorCommand { };

/// Nothing to do: help was printed, or the usage was wrong. The exit code.
struct Done {
    int exitCode = 0;
};

using Command = std::variant<Done, ListCommand, RunCommand, DoctorCommand>;

/// Reads the command line (docs: lifeline-lab --help).
Command readCommandLine(int argc, char** argv);

} // namespace lifeline
