#include "core/lessons/segment_pattern.h"

#include <charconv>
#include <fmt/format.h>
#include <utility>

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

bool takeOctets(std::string_view word, std::uint32_t& octets)
{
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), octets);
    return error == std::errc{} && end == word.data() + word.size();
}

} // namespace

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

std::optional<SegmentPattern> parseSegmentPattern(std::string_view text)
{
    const std::string_view direction = takeWord(text);
    const std::string_view flags = takeWord(text);
    if ((direction != ">" && direction != "<") || !areFlagLetters(flags))
        return std::nullopt;
    SegmentPattern pattern;
    pattern.from = direction == ">" ? Side::Client : Side::Server;
    pattern.flags = flags;
    std::string_view word = takeWord(text);
    if (!word.empty() && takeOctets(word, pattern.length))
        word = takeWord(text);
    for (const auto& [name, flag] :
         {std::pair{"lost", &SegmentPattern::isLost}, std::pair{"forged", &SegmentPattern::isForged}})
        if (word == name) {
            pattern.*flag = true;
            word = takeWord(text);
        }
    return word.empty() ? std::optional(pattern) : std::nullopt;
}

std::string text(const SegmentPattern& pattern)
{
    std::string result = fmt::format("{} {}", pattern.from == Side::Client ? '>' : '<', pattern.flags);
    if (pattern.length > 0)
        result += fmt::format(" {}", pattern.length);
    if (pattern.isLost)
        result += " lost";
    if (pattern.isForged)
        result += " forged";
    return result;
}

bool isSameKind(const SegmentPattern& one, const SegmentPattern& other)
{
    return one.from == other.from && one.flags == other.flags && one.length == other.length;
}

} // namespace lifeline::lessons
