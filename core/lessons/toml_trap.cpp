#include "core/lessons/toml_trap.h"

#include <algorithm>
#include <fmt/format.h>

namespace lifeline::lessons {
namespace {

constexpr int kMostParts = 16;

bool isAnyOf(char c, std::string_view characters) { return characters.find(c) != std::string_view::npos; }

/// Behind the string or comment that begins at a place.
std::size_t pastText(std::string_view toml, std::size_t at)
{
    const char quote = toml[at];
    if (quote == '#')
        return std::min(toml.find('\n', at), toml.size());
    const std::string three(3, quote);
    const bool isLong = toml.substr(at, 3) == three;
    for (at += isLong ? 3 : 1; at < toml.size(); ++at) {
        if (quote == '"' && toml[at] == '\\')
            ++at;
        else if (isLong ? toml.substr(at, 3) == three : toml[at] == quote || toml[at] == '\n')
            break;
    }
    at += isLong ? 3 : 1;
    for (int i = 0; isLong && i < 2 && at < toml.size() && toml[at] == quote; ++i)
        ++at; // a long string may end with quotes of its own
    return std::min(at, toml.size());
}

Complaint complaintAt(std::string_view toml, std::size_t at, std::string what)
{
    const std::string_view before = toml.substr(0, at);
    const std::size_t line = before.rfind('\n') + 1; // npos + 1 is 0
    const auto lines = std::count(before.begin(), before.end(), '\n');
    return {toml::source_position{static_cast<toml::source_index>(lines + 1),
                                  static_cast<toml::source_index>(at - line + 1)},
            std::move(what)};
}

} // namespace

Complaint tomlTrap(std::string_view toml)
{
    int parts = 1; // of the key that may stand here
    for (std::size_t at = 0; at < toml.size();) {
        const char c = toml[at];
        if (isAnyOf(c, "\"'#")) {
            at = pastText(toml, at);
            continue;
        }
        if (c == '.' && ++parts > kMostParts)
            return complaintAt(toml, at,
                               fmt::format("a key of more than {} parts: expected fewer", kMostParts));
        if (isAnyOf(c, "=,[]{}\n"))
            parts = 1;
        ++at;
    }
    return {};
}

} // namespace lifeline::lessons
