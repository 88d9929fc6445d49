#pragma once

#include "core/packet/ip_address.h"
#include "core/trace/connection.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace lifeline::trace {

/// A hash of two ends, whichever comes first, with a seed of its own for each process run, so that a capture
/// cannot be made to collide in it.
class FlowHash {
public:
    explicit FlowHash(std::uint64_t seed) : m_seed(seed) { }

    /// Of a number that the capture chose, for a table of the standard kind.
    std::size_t operator()(std::uint64_t key) const { return mix(m_seed ^ key); }

    std::uint32_t operator()(const packet::SocketAddress& a, const packet::SocketAddress& b) const
    {
        return static_cast<std::uint32_t>(mix(hash(a) + hash(b)) >> 32U);
    }

private:
    std::uint64_t hash(const packet::SocketAddress& end) const
    {
        std::uint64_t half[2];
        std::memcpy(half, end.address.octets.data(), sizeof half);
        return mix(mix(m_seed ^ half[0]) ^ half[1] ^ end.port);
    }

    /// Two rounds of a 64 × 64 → 128 bit multiplication, as wyhash folds (public domain).
    static std::uint64_t mix(std::uint64_t value)
    {
        __extension__ using Wide = unsigned __int128;
        const Wide product = static_cast<Wide>(value ^ 0x9E3779B97F4A7C15U) * 0xD6E8FEB86659FD93U;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
    }

    std::uint64_t m_seed;
};

/// The newest connection of each pair of ends, found by hash. It holds numbers only, eight octets a place:
/// the ends stand in the connections themselves, and whoever asks compares them there.
class FlowTable {
public:
    /// @param isSame  whether the connection of that number has the ends asked for
    /// @return the connection's number, or kNone
    template <class IsSame>
    std::uint32_t find(std::uint32_t hash, IsSame isSame) const
    {
        return m_places[placeOf(hash, isSame)].connection;
    }

    /// The same, to be set: kNone where the ends are new.
    template <class IsSame>
    std::uint32_t& findOrAdd(std::uint32_t hash, IsSame isSame)
    {
        if ((m_taken + 1) * 4 > m_places.size() * 3)
            grow();
        Place& place = m_places[placeOf(hash, isSame)];
        if (place.connection == kNone) {
            place.hash = hash;
            ++m_taken;
        }
        return place.connection;
    }

private:
    struct Place {
        std::uint32_t hash = 0;
        std::uint32_t connection = kNone;
    };

    template <class IsSame>
    std::size_t placeOf(std::uint32_t hash, IsSame isSame) const
    {
        const std::size_t mask = m_places.size() - 1;
        std::size_t at = hash & mask;
        while (m_places[at].connection != kNone
               && (m_places[at].hash != hash || !isSame(m_places[at].connection)))
            at = (at + 1) & mask;
        return at;
    }

    void grow()
    {
        std::vector<Place> old(m_places.size() * 2);
        old.swap(m_places);
        for (const Place& place : old)
            if (place.connection != kNone)
                m_places[placeOf(place.hash, [](std::uint32_t) { return false; })] = place;
    }

    std::vector<Place> m_places = std::vector<Place>(1024); ///< a power of two, a quarter of them free
    std::size_t m_taken = 0;
};

} // namespace lifeline::trace
