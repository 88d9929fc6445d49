#include "core/lessons/toml_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>

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
    if (!node && need == Need::Required)
        complain(key, fmt::format("{} lacks \"{}\": expected {}", m_what, key, expected));
    return node;
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
    const std::string value = text(key, need);
    if (value.empty() && !has(key))
        return 0;
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
