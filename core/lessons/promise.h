#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/lessons/segment_pattern.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::lessons {

/// A promised number: both bounds belong to it.
struct Range {
    double least = 0;
    double most = 0;

    bool contains(double value) const { return value >= least && value <= most; }
    friend bool operator==(const Range&, const Range&) = default;
};
/// "3", "1-3", "2+", "0.9-1.1"; nothing when it is none of these.
std::optional<Range> parseRange(std::string_view text);
/// The inverse: "3", "1-3", "2+".
std::string text(const Range& range);

/// How often a line of a promised list is seen.
enum class Times : std::uint8_t { Once, Maybe, Any };

/// One line of a promised list: of packets, states or calls.
struct Line {
    std::string text; ///< empty: any lines, any number of them ("...")
    Times times = Times::Once;

    friend bool operator==(const Line&, const Line&) = default;
};

/// "> . *": the line, and how often it comes, by its last word.
Line parseLine(std::string_view text);
/// The inverse of parseLine().
std::string text(const Line& line);

/// How long something takes: from one frame's leaving to another's, or one system call.
struct TimePromise {
    std::string from; ///< segments: "> S"; or empty
    std::uint64_t fromNth = 1;
    std::string to;
    std::uint64_t toNth = 1;
    std::string call; ///< "client: connect", when from is empty
    std::uint64_t nth = 1;
    Time is{};
    Time within{};
};

/// What must be seen of one connection.
struct ConnectionPromise {
    std::uint16_t clientPort = 0;
    std::vector<Line> packets;
    PerSide<std::vector<Line>> states;
};

/// What must be seen. What is empty is not checked.
struct Promises {
    Time timeLimit = std::chrono::seconds{10}; ///< of the whole run, set-up included
    std::vector<Line> packets; ///< all segments, in the order in which they left
    PerSide<std::vector<Line>> states; ///< of the first connection, as the kernel says it
    std::map<std::string, std::vector<Line>> calls; ///< by actor: "connect = 0", "recv = -1 ECONNRESET"
    PerSide<std::map<std::string, Range>> counters; ///< growth from start to end, as nstat names them
    PerSide<std::map<std::string, Range>> queues; ///< "accept_peak", "accept_limit", "syn_peak"
    std::map<std::string, Range> figures;
    std::vector<ConnectionPromise> connections;
    std::vector<TimePromise> times;
};

/// The names that [promise.figures] may use.
bool isFigureName(std::string_view name);

} // namespace lifeline::lessons
