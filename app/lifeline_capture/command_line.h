#pragma once

#include "core/live/packet_source.h"
#include "core/live/ring_of_files.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace lifeline {

/// Lists the devices.
struct ListCommand {
    bool json = false;
    unsigned watch = 0; ///< milliseconds between two lists, 0: one list
};
/// Says whether a filter is right.
struct FilterCommand {
    std::string expression;
    std::uint32_t linkType = 1; ///< LINKTYPE_
};
/// Captures.
struct CaptureCommand {
    live::SourceOptions source;
    std::vector<std::string> outputs; ///< files, or "-" for standard output; a ring is the one that is a file
    live::RingTerms ring;
    std::uint64_t count = 0; ///< packets, 0: no end
};
/// Nothing to do: help was printed, or the usage was wrong. The exit code.
struct Done {
    int exitCode = 0;
};

using Command = std::variant<Done, ListCommand, FilterCommand, CaptureCommand>;

/// Reads the command line (docs: lifeline-capture --help).
Command readCommandLine(int argc, char** argv);

} // namespace lifeline
