#pragma once

#include "core/analysis/stream_octets.h"

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::stream {

/// Whose octets are shown.
enum class Shown : std::uint8_t { Both, Client, Server };

/// How octets are shown.
enum class Form : std::uint8_t {
    Text, ///< UTF-8; control characters have their pictures, what is no text is a dot
    Hex, ///< sixteen octets a line, with their place in the stream
};

/// What text stands for which segment: everything from its position on, until the next.
struct Place {
    qsizetype position = 0; ///< characters from the beginning
    std::uint32_t step = 0;
};

/// A stretch of text of one colour: a side's octets, or a remark about a hole.
struct Run {
    std::optional<Side> from; ///< none: a remark
    QString text;
};

/// A conversation as it is shown.
struct StreamText {
    std::vector<Run> runs;
    std::vector<Place> places; ///< by position, over all runs' texts one behind another
};

/// Lines longer than this are broken: a view of text is not made for longer ones.
inline constexpr int kLongestLine = 2000; ///< characters

StreamText streamText(const analysis::StreamOctets& octets, Shown shown, Form form);

/// The octets themselves, one side's or both as they went; a hole is nothing.
QByteArray octetsOf(const analysis::StreamOctets& octets, Shown shown);

/// The segment that a character belongs to.
std::optional<std::uint32_t> stepAt(const StreamText& text, qsizetype position);

} // namespace lifeline::stream
