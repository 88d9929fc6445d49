#pragma once

#include <array>
#include <bit>
#include <compare>
#include <cstdint>
#include <string>

namespace lifeline::packet {

/// An IPv4 or IPv6 address; IPv4 is kept as ::ffff:a.b.c.d (RFC 4291 §2.5.5.2), so both fit one key.
struct IpAddress {
    std::array<std::uint8_t, 16> octets{};

    /// @param value  in host byte order: 0x0a000001 is 10.0.0.1
    static constexpr IpAddress v4(std::uint32_t value)
    {
        IpAddress address;
        address.octets[10] = address.octets[11] = 0xFF;
        for (std::size_t i = 0; i < 4; ++i)
            address.octets[12 + i] = static_cast<std::uint8_t>(value >> (24 - 8 * i));
        return address;
    }

    constexpr bool isV4() const
    {
        for (std::size_t i = 0; i < 10; ++i)
            if (octets[i] != 0)
                return false;
        return octets[10] == 0xFF && octets[11] == 0xFF;
    }

    friend constexpr auto operator<=>(const IpAddress&, const IpAddress&) = default;
    /// In two steps of eight octets: each captured frame is compared with its connection's ends.
    friend constexpr bool operator==(const IpAddress& a, const IpAddress& b)
    {
        using Halves = std::array<std::uint64_t, 2>;
        const auto left = std::bit_cast<Halves>(a.octets);
        const auto right = std::bit_cast<Halves>(b.octets);
        return ((left[0] ^ right[0]) | (left[1] ^ right[1])) == 0;
    }
};

/// "10.0.0.1", or RFC 5952 text for IPv6 ("fd00::1").
std::string text(const IpAddress& address);

/// One end of a TCP connection on the wire.
struct SocketAddress {
    IpAddress address;
    std::uint16_t port = 0;

    friend constexpr auto operator<=>(const SocketAddress&, const SocketAddress&) = default;
    friend constexpr bool operator==(const SocketAddress& a, const SocketAddress& b)
    {
        return a.port == b.port && a.address == b.address;
    }
};

/// "10.0.0.1:9292", "[fd00::1]:9292".
std::string text(const SocketAddress& address);

} // namespace lifeline::packet
