#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

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
    bool recorded = false; ///< play the recording that came with the lesson
    bool compare = false; ///< with the change that the lesson names itself
    std::string vary; ///< NAME=VALUE, empty for none
    std::uint32_t snapLength = 262'144; ///< octets of a frame that are kept
    std::string folder;
};
/// Runs lessons one after the other with --check.
struct CheckCommand {
    std::vector<std::string> lessons; ///< empty: all that are short
    bool all = false; ///< the long ones too
    std::string folder;
};
/// Free play: commands on standard input (docs/play.md).
struct PlayCommand {
    std::string lesson; ///< whose network, sysctls and rules; empty: two hosts without delay
    std::string output; ///< as RunCommand's
    std::string folder;
};
/// What Wireshark asks an extcap program (docs: Wireshark's extcap(4)).
struct ExtcapCommand {
    enum class What : std::uint8_t { Interfaces, LinkTypes, Options, Capture };
    What what = What::Interfaces;
    std::string interface; ///< "lifeline-ID"
    std::string fifo;
    bool ipv6 = false;
    std::string folder;
};
struct DoctorCommand { };

/// Nothing to do: help was printed, or the usage was wrong. The exit code.
struct Done {
    int exitCode = 0;
};

using Command =
    std::variant<Done, ListCommand, RunCommand, CheckCommand, PlayCommand, ExtcapCommand, DoctorCommand>;

/// Reads the command line (docs: lifeline-lab --help).
Command readCommandLine(int argc, char** argv);

} // namespace lifeline
