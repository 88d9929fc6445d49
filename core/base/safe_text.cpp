#include "core/base/safe_text.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <iterator>

namespace lifeline {
namespace {

struct CodePoint {
    char32_t value = 0xFFFD;
    std::size_t length = 1; ///< octets consumed; 1 for an invalid octet
    bool valid = false;
};

/// Decodes one code point as Unicode's table 3-7 allows: no surrogates, no overlong forms.
CodePoint decode(std::string_view text)
{
    const auto octet = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = octet(0);
    if (first < 0x80)
        return {first, 1, true};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return {};
    char32_t value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((octet(i) & 0xC0) != 0x80)
            return {};
        value = value << 6 | (octet(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    if (value < kSmallest[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {};
    return {value, length, true};
}

bool isBidiOrInvisible(char32_t c)
{
    return (c >= 0x80 && c < 0xA0) || c == 0x061C || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB);
}

void appendUtf8(std::string& out, char32_t c)
{
    // Only pictures U+2400…U+2421 and U+FFFD come here: always three octets.
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
}

} // namespace

std::string safeText(std::string_view hostile)
{
    std::string out;
    out.reserve(hostile.size());
    while (!hostile.empty()) {
        const CodePoint c = decode(hostile);
        if (!c.valid)
            appendUtf8(out, 0xFFFD);
        else if (c.value < 0x20)
            appendUtf8(out, 0x2400 + c.value);
        else if (c.value == 0x7F)
            appendUtf8(out, 0x2421);
        else if (isBidiOrInvisible(c.value))
            fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<std::uint32_t>(c.value));
        else
            out.append(hostile.substr(0, c.length));
        hostile.remove_prefix(c.length);
    }
    return out;
}

bool isText(std::string_view octets)
{
    constexpr std::string_view kControlsOfText = "\t\n\r\f\x1b";
    constexpr std::size_t kLongest = 4; // octets of a character
    const bool isEmpty = octets.empty();
    while (!octets.empty()) {
        const CodePoint c = decode(octets);
        const bool isCut =
            !c.valid && octets.size() < kLongest && static_cast<std::uint8_t>(octets[0]) >= 0xC2;
        if (isCut)
            break;
        const bool isControl = c.value < 0x20 || c.value == 0x7F;
        if (!c.valid || (isControl && kControlsOfText.find(octets[0]) == std::string_view::npos))
            return false;
        octets.remove_prefix(c.length);
    }
    return !isEmpty;
}

std::string jsonText(std::string_view hostile)
{
    std::string out;
    for (const char c : safeText(hostile)) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out;
}

} // namespace lifeline
