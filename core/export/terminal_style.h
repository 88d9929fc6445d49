#pragma once

#include "core/tcp/endpoint_state.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lifeline::exports {

enum class Colour : std::uint8_t { None, Terminal };

/// Columns that a text takes in a terminal: one a code point. Text must be valid UTF-8 without controls
/// (safeText).
std::size_t columnsOf(std::string_view text);

/// The first columns of a text, ending in "…" where something was cut.
std::string cut(std::string_view text, std::size_t columns);

/// The text filled up with spaces to columns; never shortened.
std::string padLeft(std::string_view text, std::size_t columns);
std::string padRight(std::string_view text, std::size_t columns);
std::string repeat(std::string_view piece, std::size_t count);

/// How a piece of text stands out where the terminal has colours.
enum class Tone : std::uint8_t { Plain, Dim, Bold, Opening, Closing, Trouble };

std::string toned(std::string_view text, Tone tone, Colour colour);
/// A state's name on its own colour, as its chip in the window.
std::string chip(std::string_view text, tcp::State state, Colour colour);

} // namespace lifeline::exports
