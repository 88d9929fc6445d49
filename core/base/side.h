#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace lifeline {

/// The two ends of a connection. The client is who sent the first SYN, or is guessed (Connection says so).
enum class Side : std::uint8_t { Client, Server };

constexpr Side other(Side side) { return side == Side::Client ? Side::Server : Side::Client; }
constexpr std::size_t index(Side side) { return static_cast<std::size_t>(side); }
constexpr std::array<Side, 2> kBothSides{Side::Client, Side::Server};

/// One value an end.
template<class T>
struct PerSide {
    std::array<T, 2> values{};

    constexpr T& operator[](Side side) { return values[index(side)]; }
    constexpr const T& operator[](Side side) const { return values[index(side)]; }
    friend constexpr bool operator==(const PerSide&, const PerSide&) = default;
};

/// "client" or "server", as in JSON.
constexpr const char* name(Side side) { return side == Side::Client ? "client" : "server"; }

} // namespace lifeline
