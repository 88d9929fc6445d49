#include "core/lessons/play_line.h"

#include "core/lessons/rule_reader.h"
#include "core/lessons/step_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <vector>

namespace lifeline::lessons {
namespace {

constexpr std::size_t kLongestLine = 4'096;

/// What `link VERB from=…` does to the next such frame.
constexpr std::array<std::string_view, 7> kFrameVerbs{"drop", "duplicate", "reorder", "corrupt",
                                                      "hold", "mark",      "reject"};

Error wrong(std::string what) { return {.code = ErrorCode::PlayLineWrong, .detail = std::move(what)}; }

/// Words by spaces, but for those inside quotes, brackets and braces.
std::vector<std::string> wordsOf(std::string_view line)
{
    std::vector<std::string> words;
    std::string word;
    char quote = '\0';
    int depth = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != '\0') {
            if (c == '\\' && quote == '"' && i + 1 < line.size())
                word += line[i++];
            else if (c == quote)
                quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (c == ']' || c == '}') {
            --depth;
        } else if ((c == ' ' || c == '\t') && depth <= 0) {
            if (!word.empty())
                words.push_back(std::move(word));
            word.clear();
            continue;
        }
        word += line[i];
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

/// Numbers, true, false and what begins like TOML are taken as they are; the rest is text.
std::string valueOf(std::string_view text)
{
    const bool isNumber = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '_';
    }) && text.find_first_of("0123456789") != std::string_view::npos;
    const bool isToml = isNumber || text == "true" || text == "false"
        || (!text.empty() && std::string_view("\"'[{").find(text.front()) != std::string_view::npos);
    if (isToml)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

/// The line as the keys of a TOML table: "do = \"connect\"", "port = 9292".
Expected<std::vector<std::string>> keysOf(const std::vector<std::string>& words)
{
    std::vector<std::string> keys{fmt::format("do = {}", valueOf(words[1]))};
    for (std::size_t i = 2; i < words.size(); ++i) {
        const auto equals = words[i].find('=');
        if (equals == std::string::npos || equals == 0)
            return tl::unexpected(wrong(fmt::format("\"{}\": expected key=value", words[i])));
        keys.push_back(fmt::format("{} = {}", words[i].substr(0, equals),
                                   valueOf(std::string_view(words[i]).substr(equals + 1))));
    }
    return keys;
}

bool hasKey(const std::vector<std::string>& keys, std::string_view name)
{
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
        return std::string_view(key).substr(0, key.find(" = ")) == name;
    });
}

} // namespace

Expected<PlayLine> parsePlayLine(std::string_view line)
{
    if (line.size() > kLongestLine)
        return tl::unexpected(wrong(fmt::format("expected at most {} octets", kLongestLine)));
    const std::vector<std::string> words = wordsOf(line);
    if (words.size() < 2)
        return tl::unexpected(wrong("expected ACTOR VERB key=value …, such as: client connect port=9292"));
    PlayLine result;
    result.actor = words[0];
    const bool isLink = result.actor == "link";
    auto keys = keysOf(words);
    if (!keys)
        return tl::unexpected(keys.error());
    // "link hold from=client" is a rule for the next one, "link hold frame=7" takes that one.
    const bool isRule = isLink && !hasKey(*keys, "frame")
        && std::find(kFrameVerbs.begin(), kFrameVerbs.end(), words[1]) != kFrameVerbs.end();
    if (isRule && !hasKey(*keys, "nth"))
        keys->push_back("nth = 1"); // the next one
    const toml::parse_result parsed = toml::parse(fmt::format("{}\n", fmt::join(*keys, "\n")));
    if (!parsed)
        return tl::unexpected(wrong(std::string(parsed.error().description())));
    Complaint complaint;
    if (isRule) {
        result.what = readRule(parsed.table(), complaint);
    } else {
        toml::array steps;
        steps.push_back(parsed.table());
        std::vector<Step> read = readSteps(steps, isLink, complaint);
        if (!complaint.said() && read.size() != 1)
            return tl::unexpected(wrong("expected one step a line"));
        if (!complaint.said())
            result.what = std::move(read.front());
    }
    if (complaint.said())
        return tl::unexpected(wrong(complaint.what));
    result.keys = std::move(*keys);
    if (!isLink && isPlayedByLink(std::get<Step>(result.what)))
        return tl::unexpected(
            wrong(fmt::format("\"{}\" is of the link: expected link {} …", words[1], words[1])));
    if (!isLink && std::holds_alternative<Stay>(std::get<Step>(result.what)))
        return tl::unexpected(wrong("\"stay\" has no meaning here: sockets stay open until the input ends"));
    return result;
}

} // namespace lifeline::lessons
