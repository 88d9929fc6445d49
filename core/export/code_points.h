#pragma once

#include <cstdint>
#include <string_view>

namespace lifeline::exports {

/// Takes the first code point off a text of valid UTF-8 (safeText), which is not empty.
inline std::uint32_t takeCodePoint(std::string_view& text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::uint32_t point = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length && i < text.size(); ++i)
        point = (point << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(length < text.size() ? length : text.size());
    return point;
}

inline bool isAsciiLetterOrDigit(std::uint32_t point)
{
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
}

} // namespace lifeline::exports
