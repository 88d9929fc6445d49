#include "core/lessons/toml_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace lifeline::lessons {
namespace {

std::string_view typeName(const toml::node& node)
{
    switch (node.type()) {
    case toml::node_type::table:
        return "a table";
    case toml::node_type::array:
        return "an array";
    case toml::node_type::string:
        return "a string";
    case toml::node_type::integer:
        return "an integer";
    case toml::node_type::floating_point:
        return "a number with a fraction";
    case toml::node_type::boolean:
        return "true or false";
    default:
        return "a date or time";
    }
}

/// Whether a word is another with a letter or two wrong, missing, too many or swapped.
bool isMistyped(std::string_view word, std::string_view meant)
{
    constexpr std::size_t kMost = 2;
    if (word == meant || meant.size() < 4 || word.size() > meant.size() + kMost
        || meant.size() > word.size() + kMost)
        return false;
    std::vector<std::size_t> row(meant.size() + 1); // Levenshtein's distance, a row at a time
    for (std::size_t j = 0; j <= meant.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= word.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= meant.size(); ++j) {
            const std::size_t changed = diagonal + (word[i - 1] == meant[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[meant.size()] <= kMost;
}

} // namespace

std::optional<Time> parseDuration(std::string_view text)
{
    std::int64_t whole = 0; // digits are integers, never a double
    const char* const end = text.data() + text.size();
    auto [at, error] = std::from_chars(text.data(), end, whole);
    if (error != std::errc{} || whole < 0 || whole > 3'600'000'000'000)
        return std::nullopt;
    std::string fraction;
    if (at != end && *at == '.')
        for (++at; at != end && *at >= '0' && *at <= '9'; ++at)
            fraction += *at;
    const std::string_view unit(at, static_cast<std::size_t>(end - at));
    const std::int64_t nanoseconds = unit == "s" ? 1'000'000'000
        : unit == "ms"                           ? 1'000'000
        : unit == "us"                           ? 1'000
        : unit == "ns"                           ? 1
                                                 : 0;
    if (nanoseconds == 0 || whole > 3'600'000'000'000 / nanoseconds)
        return std::nullopt;
    std::int64_t total = whole * nanoseconds;
    std::int64_t place = nanoseconds;
    for (const char digit : fraction)
        total += (place /= 10) * (digit - '0');
    return total <= 3'600'000'000'000 ? std::optional(Time{total}) : std::nullopt;
}

const toml::source_region& TomlFields::place(std::string_view key) const
{
    const toml::node* node = m_table->get(key);
    return node ? node->source() : m_table->source();
}

const toml::node* TomlFields::find(std::string_view key, Need need, std::string_view expected)
{
    m_known.emplace(key);
    const toml::node* node = m_table->get(key);
    if (node || need == Need::Optional)
        return node;
    for (const auto& [other, value] : *m_table)
        if (isMistyped(other.str(), key)) {
            m_complaint->say(
                other.source(),
                fmt::format("\"{}\" is not known in {}: expected \"{}\"", other.str(), m_what, key));
            return nullptr;
        }
    complain(key, fmt::format("{} lacks \"{}\": expected {}", m_what, key, expected));
    return nullptr;
}

void TomlFields::wrongType(std::string_view key, const toml::node& node, std::string_view expected)
{
    complain(key, fmt::format("\"{}\" is {}: expected {}", key, typeName(node), expected));
}

std::string TomlFields::text(std::string_view key, Need need)
{
    const toml::node* node = find(key, need, "a string");
    if (!node)
        return {};
    if (const auto value = node->value_exact<std::string>())
        return *value;
    wrongType(key, *node, "a string");
    return {};
}

std::int64_t TomlFields::integer(std::string_view key, IntegerRange range, Need need, std::int64_t otherwise)
{
    const std::string expected = fmt::format("an integer from {} to {}", range.least, range.most);
    const toml::node* node = find(key, need, expected);
    if (!node)
        return otherwise;
    const auto value = node->value_exact<std::int64_t>();
    if (!value)
        wrongType(key, *node, expected);
    else if (*value < range.least || *value > range.most)
        complain(key, fmt::format("\"{}\" is {}: expected {}", key, *value, expected));
    else
        return *value;
    return otherwise;
}

std::optional<double> TomlFields::number(std::string_view key, double least, double most)
{
    const std::string expected = fmt::format("a number from {} to {}", least, most);
    const toml::node* node = find(key, Need::Optional, expected);
    if (!node)
        return std::nullopt;
    const auto value = node->value<double>();
    if (!value || node->is_boolean())
        wrongType(key, *node, expected);
    else if (!(*value >= least && *value <= most))
        complain(key, fmt::format("\"{}\" is {}: expected {}", key, *value, expected));
    else
        return value;
    return std::nullopt;
}

Range TomlFields::range(std::string_view key)
{
    constexpr std::string_view kExpected = "a number, or text such as \"1-3\" or \"2+\"";
    const toml::node* node = find(key, Need::Required, kExpected);
    if (!node)
        return {};
    if (const auto text = node->value_exact<std::string>()) {
        if (const auto range = parseRange(*text))
            return *range;
        complain(key, fmt::format("\"{}\" is \"{}\": expected {}", key, *text, kExpected));
        return {};
    }
    if (const auto value = node->value<double>(); value && node->is_number() && std::isfinite(*value))
        return {*value, *value};
    wrongType(key, *node, kExpected);
    return {};
}

bool TomlFields::flag(std::string_view key, bool otherwise)
{
    const toml::node* node = find(key, Need::Optional, "true or false");
    if (!node)
        return otherwise;
    if (const auto value = node->value_exact<bool>())
        return *value;
    wrongType(key, *node, "true or false");
    return otherwise;
}

Time TomlFields::duration(std::string_view key, Need need, Time otherwise)
{
    constexpr std::string_view kExpected =
        "a duration of at most an hour such as \"40ms\", \"1.5s\" or \"200us\"";
    const toml::node* node = find(key, need, kExpected);
    if (!node)
        return otherwise;
    const auto value = node->value_exact<std::string>();
    if (!value) {
        wrongType(key, *node, kExpected);
        return otherwise;
    }
    const auto time = parseDuration(*value);
    if (!time)
        complain(key, fmt::format("\"{}\" is \"{}\": expected {}", key, *value, kExpected));
    return time.value_or(otherwise);
}

std::vector<std::string> TomlFields::texts(std::string_view key)
{
    std::vector<std::string> result;
    const toml::array* list = array(key, Need::Optional);
    if (!list)
        return result;
    for (const toml::node& node : *list) {
        if (const auto value = node.value_exact<std::string>())
            result.push_back(*value);
        else
            m_complaint->say(node.source(),
                             fmt::format("\"{}\" has {} in it: expected only strings", key, typeName(node)));
    }
    return result;
}

std::size_t TomlFields::choice(std::string_view key, const std::vector<std::string_view>& words, Need need)
{
    if (const toml::node* node = find(key, need, fmt::format("one of {}", fmt::join(words, ", "))); !node)
        return 0;
    const std::string value = text(key, need);
    const auto found = std::find(words.begin(), words.end(), value);
    if (found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    complain(key, fmt::format("\"{}\" is \"{}\": expected one of {}", key, value, fmt::join(words, ", ")));
    return 0;
}

const toml::table* TomlFields::table(std::string_view key, Need need)
{
    const toml::node* node = find(key, need, "a table");
    if (!node)
        return nullptr;
    if (const toml::table* value = node->as_table())
        return value;
    wrongType(key, *node, "a table");
    return nullptr;
}

const toml::array* TomlFields::array(std::string_view key, Need need)
{
    const toml::node* node = find(key, need, "an array");
    if (!node)
        return nullptr;
    if (node->is_table()) {
        complain(key, fmt::format("\"{}\" is a table: expected a list, each of it under [[{}]]", key, key));
        return nullptr;
    }
    if (const toml::array* value = node->as_array())
        return value;
    wrongType(key, *node, "an array");
    return nullptr;
}

void TomlFields::finish()
{
    for (const auto& [key, node] : *m_table)
        if (!m_known.contains(key.str()))
            m_complaint->say(key.source(),
                             fmt::format("\"{}\" is not known in {}: expected {}", key.str(), m_what,
                                         fmt::join(m_known, ", ")));
}

} // namespace lifeline::lessons
