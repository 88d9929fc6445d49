#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lifeline::app {

enum class ThemeChoice : std::uint8_t { System, Light, Dark, Projector };

/// What the user asked for on the command line.
struct CommandLine {
    std::vector<std::string> files; ///< "-" is standard input
    std::string device; ///< to capture on, or empty
    std::string filter; ///< of the capture: pcap-filter(7)
    bool captures = false; ///< at once, without asking
    std::string lesson; ///< an id, or empty
    bool run = false; ///< start the lesson at once
    bool presents = false; ///< full screen, stop by stop
    std::string exportTo; ///< a path with a suffix that we write, or empty
    std::string handout; ///< a path: the lesson on paper, and end
    bool anonymise = false; ///< what is exported
    std::string seed; ///< of the addresses; empty: random ones
    bool fold = false; ///< long runs of plain segments, in texts that can
    double scale = 1; ///< of a PNG: device pixels a logical pixel
    bool letterPaper = false; ///< of a PDF; else A4
    std::uint32_t connection = 0;
    bool connectionGiven = false;
    bool absolute = false;
    ThemeChoice theme = ThemeChoice::System;
    bool themeGiven = false;
    bool doctor = false; ///< say what works here, and end
    std::string language; ///< "zh_CN", "en", or empty: the system's
};

/// The program has nothing to do but end with this code; it has said why.
struct Leave {
    int exitCode = 0;
};

/// Reads the command line; prints help, the version or the mistake where asked for. Exit codes: 0, or 1 for
/// wrong usage.
std::variant<CommandLine, Leave> parseCommandLine(int argc, char** argv);

} // namespace lifeline::app
