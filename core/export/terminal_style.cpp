#include "core/export/terminal_style.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <fmt/format.h>

namespace lifeline::exports {
namespace {

struct Rgb {
    int red = 0;
    int green = 0;
    int blue = 0;
};

/// The states' colours, as in the window (Okabe and Ito's, told apart by colour-blind people), in State's
/// order.
constexpr std::array<Rgb, tcp::kStateCount> kStateColours{{
    {0x8c, 0x96, 0xa3},
    {0x5b, 0x6b, 0x7d},
    {0xe6, 0x9f, 0x00},
    {0xd9, 0x82, 0x00},
    {0x00, 0x9e, 0x73},
    {0x56, 0xb4, 0xe9},
    {0x00, 0x72, 0xb2},
    {0xcc, 0x79, 0xa7},
    {0x9c, 0x4f, 0x7b},
    {0xd5, 0x5e, 0x00},
    {0xb8, 0xa0, 0x00},
}};

/// Whether black stands out better than white on it.
constexpr bool isLight(Rgb colour)
{
    return 299 * colour.red + 587 * colour.green + 114 * colour.blue > 128'000;
}

bool isContinuation(char octet) { return (static_cast<unsigned char>(octet) & 0xC0) == 0x80; }

} // namespace

std::size_t columnsOf(std::string_view text)
{
    // Eight octets at once: a continuation has its top bit set and the next one clear.
    constexpr std::uint64_t kTopBits = 0x8080808080808080U;
    std::size_t columns = text.size();
    for (; text.size() >= sizeof(std::uint64_t); text.remove_prefix(sizeof(std::uint64_t))) {
        std::uint64_t octets = 0;
        std::memcpy(&octets, text.data(), sizeof octets);
        columns -= static_cast<std::size_t>(std::popcount(octets & ~(octets << 1) & kTopBits));
    }
    for (const char octet : text)
        columns -= isContinuation(octet) ? 1U : 0U;
    return columns;
}

std::string cut(std::string_view text, std::size_t columns)
{
    if (columnsOf(text) <= columns)
        return std::string(text);
    if (columns == 0)
        return {};
    std::size_t end = 0;
    for (std::size_t taken = 0; end < text.size(); ++end) {
        if (!isContinuation(text[end]) && taken++ == columns - 1)
            break;
    }
    return std::string(text.substr(0, end)) + "…";
}

std::string repeat(std::string_view piece, std::size_t count)
{
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

std::string padLeft(std::string_view text, std::size_t columns)
{
    const std::size_t used = columnsOf(text);
    return std::string(used < columns ? columns - used : 0, ' ') + std::string(text);
}

std::string padRight(std::string_view text, std::size_t columns)
{
    const std::size_t used = columnsOf(text);
    return std::string(text) + std::string(used < columns ? columns - used : 0, ' ');
}

std::string toned(std::string_view text, Tone tone, Colour colour)
{
    if (colour == Colour::None || tone == Tone::Plain || text.empty())
        return std::string(text);
    constexpr std::array kCodes{"0", "2", "1", "33", "35", "31"};
    return fmt::format("\x1b[{}m{}\x1b[0m", kCodes[static_cast<std::size_t>(tone)], text);
}

std::string chip(std::string_view text, tcp::State state, Colour colour)
{
    if (colour == Colour::None)
        return std::string(text);
    const Rgb fill = kStateColours[static_cast<std::size_t>(state)];
    return fmt::format("\x1b[1;{};48;2;{};{};{}m{}\x1b[0m",
                       isLight(fill) ? "38;2;20;23;28" : "38;2;255;255;255", fill.red, fill.green, fill.blue,
                       text);
}

} // namespace lifeline::exports
