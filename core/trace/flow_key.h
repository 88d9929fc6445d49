#pragma once

#include "core/packet/ip_address.h"

#include <cstdint>
#include <cstring>

namespace lifeline::trace {

/// Addresses and ports of a connection, the same for both directions: the lower socket address comes first.
struct FlowKey {
    packet::SocketAddress low;
    packet::SocketAddress high;

    FlowKey(const packet::SocketAddress& a, const packet::SocketAddress& b)
        : low(a < b ? a : b),
          high(a < b ? b : a)
    {
    }

    friend bool operator==(const FlowKey&, const FlowKey&) = default;
};

/// A hash with a seed of its own for each process run, so that a capture cannot be made to collide in it.
class FlowKeyHash {
public:
    explicit FlowKeyHash(std::uint64_t seed) : m_seed(seed) { }

    std::size_t operator()(const FlowKey& key) const
    {
        std::uint64_t hash = m_seed;
        for (const packet::SocketAddress* end : {&key.low, &key.high}) {
            std::uint64_t half[2];
            std::memcpy(half, end->address.octets.data(), sizeof half);
            hash = mix(hash ^ half[0]);
            hash = mix(hash ^ half[1] ^ end->port);
        }
        return hash;
    }

private:
    /// Two rounds of a 64 × 64 → 128 bit multiplication, as wyhash folds (public domain).
    static std::uint64_t mix(std::uint64_t value)
    {
        __extension__ using Wide = unsigned __int128;
        const Wide product = static_cast<Wide>(value ^ 0x9E3779B97F4A7C15U) * 0xD6E8FEB86659FD93U;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
    }

    std::uint64_t m_seed;
};

} // namespace lifeline::trace
