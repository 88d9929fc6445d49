#include "core/lessons/segment_pattern.h"

#include <charconv>
#include <fmt/format.h>

namespace lifeline::lessons {
namespace {

std::string_view takeWord(std::string_view& rest)
{
    const auto begin = rest.find_first_not_of(' ');
    if (begin == std::string_view::npos)
        return rest = {};
    const auto end = rest.find(' ', begin);
    const auto word = rest.substr(begin, end == std::string_view::npos ? end : end - begin);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
    return word;
}

/// tcpdump's order, each letter once.
bool areFlagLetters(std::string_view letters)
{
    constexpr std::string_view kOrder = "FSRP.UEWe";
    std::size_t place = 0;
    for (const char letter : letters) {
        const auto found = kOrder.find(letter, place);
        if (found == std::string_view::npos)
            return false;
        place = found + 1;
    }
    return !letters.empty();
}

} // namespace

std::optional<SegmentPattern> parseSegmentPattern(std::string_view text)
{
    const std::string_view direction = takeWord(text);
    const std::string_view flags = takeWord(text);
    const std::string_view octets = takeWord(text);
    if ((direction != ">" && direction != "<") || !areFlagLetters(flags) || !takeWord(text).empty())
        return std::nullopt;
    SegmentPattern pattern{direction == ">" ? Side::Client : Side::Server, std::string(flags), 0};
    if (!octets.empty()) {
        const auto [end, error] =
            std::from_chars(octets.data(), octets.data() + octets.size(), pattern.length);
        if (error != std::errc{} || end != octets.data() + octets.size())
            return std::nullopt;
    }
    return pattern;
}

std::string text(const SegmentPattern& pattern)
{
    const char direction = pattern.from == Side::Client ? '>' : '<';
    return pattern.length == 0 ? fmt::format("{} {}", direction, pattern.flags)
                               : fmt::format("{} {} {}", direction, pattern.flags, pattern.length);
}

} // namespace lifeline::lessons
