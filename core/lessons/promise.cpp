#include "core/lessons/promise.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace lifeline::lessons {
namespace {

constexpr std::array<std::string_view, 18> kFigures{
    "client_cwnd",
    "client_cwnd_end",
    "client_octets",
    "client_retransmitted",
    "client_segments",
    "client_srtt_ms",
    "lost",
    "rtt_ms",
    "server_cwnd",
    "server_cwnd_end",
    "server_octets",
    "server_retransmitted",
    "server_segments",
    "server_srtt_ms",
    "throughput_kB_s",
    "throughput_ratio",
    "window",
    "window_per_rtt_kB_s",
};

constexpr std::string_view kAnyLines = "...";

/// The whole text as a number.
bool takeNumber(std::string_view text, double& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
}

} // namespace

std::optional<Range> parseRange(std::string_view text)
{
    Range range;
    if (text.ends_with('+')) {
        range.most = std::numeric_limits<double>::infinity();
        return takeNumber(text.substr(0, text.size() - 1), range.least) ? std::optional(range) : std::nullopt;
    }
    auto dash = text.find('-', 1);
    if (dash != std::string_view::npos && (text[dash - 1] == 'e' || text[dash - 1] == 'E')) // of an exponent
        dash = text.find('-', dash + 1);
    if (dash == std::string_view::npos) {
        if (!takeNumber(text, range.least))
            return std::nullopt;
        range.most = range.least;
        return range;
    }
    if (!takeNumber(text.substr(0, dash), range.least) || !takeNumber(text.substr(dash + 1), range.most)
        || range.most < range.least)
        return std::nullopt;
    return range;
}

std::string text(const Range& range)
{
    if (range.least == range.most)
        return fmt::format("{}", range.least);
    return std::isinf(range.most) ? fmt::format("{}+", range.least)
                                  : fmt::format("{}-{}", range.least, range.most);
}

Line parseLine(std::string_view text)
{
    if (text == kAnyLines)
        return {{}, Times::Any};
    if (text.ends_with(" ?"))
        return {std::string(text.substr(0, text.size() - 2)), Times::Maybe};
    if (text.ends_with(" *"))
        return {std::string(text.substr(0, text.size() - 2)), Times::Any};
    return {std::string(text), Times::Once};
}

std::string text(const Line& line)
{
    if (line.text.empty())
        return std::string(kAnyLines);
    switch (line.times) {
    case Times::Maybe:
        return line.text + " ?";
    case Times::Any:
        return line.text + " *";
    case Times::Once:
        break;
    }
    return line.text;
}

bool isFigureName(std::string_view name)
{
    return std::find(kFigures.begin(), kFigures.end(), name) != kFigures.end();
}

} // namespace lifeline::lessons
