#pragma once

#include "core/capture/capture_reader.h"
#include "core/export/anonymous_frame.h"
#include "core/export/segment_label.h"
#include "core/export/terminal_style.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>

namespace lifeline::cli {

/// What the program ends with (design.md §6).
enum class ExitCode : int {
    Good = 0,
    WrongUsage = 1,
    DamagedInput = 2, ///< or unreadable; what could be read was printed
};

enum class Command : std::uint8_t { Connections, Segments, Ladder, Explain, Info, Join, Export };
enum class LadderFormat : std::uint8_t { Text, Tcpdump, Markdown, Mermaid, PlantUml, Json, Csv };

/// The command line, understood.
struct Arguments {
    Command command = Command::Connections;
    std::string file; ///< a path, or "-" for standard input
    std::string secondFile; ///< join: the other capture
    std::string out; ///< join, export: what is written
    std::uint64_t first = std::numeric_limits<std::uint64_t>::max(); ///< so many packets are read
    bool noLimit = false; ///< neither memory nor what a compressed file unpacks to is limited
    capture::UnknownVersion unknownVersion = capture::UnknownVersion::Refuse;
    bool follow = false; ///< segments: wait for more at the file's end
    bool json = false;
    bool csv = false; ///< connections
    bool fold = false; ///< ladder: plain runs in one line
    bool annotate = false; ///< export
    bool anonymise = false; ///< ladder, export
    std::string seed; ///< of the addresses, "random" is a new one
    exports::Payload payload = exports::Payload::Cut; ///< export, where it is anonymous
    std::string filter; ///< connections: only those that match (docs/filter.md)
    bool hideCopies = false; ///< what the capture has twice is left out
    bool octets = false; ///< of all connections the octets are read again
    std::uint32_t connection = 0;
    bool allConnections = false; ///< explain, join, export: none was named
    LadderFormat format = LadderFormat::Text;
    exports::Numbers numbers = exports::Numbers::Relative;
    std::size_t width = 100; ///< columns
    exports::Colour colour = exports::Colour::None;
};

/// Reads the command line. When there is nothing left to do (help, version, wrong usage) it has printed what
/// to print and gives the exit code.
std::variant<Arguments, ExitCode> parse(int count, const char* const* words);

} // namespace lifeline::cli
