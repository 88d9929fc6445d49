#include "core/export/address_map.h"

#include "core/base/byte_reader.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <span>

namespace lifeline::exports {
namespace {

constexpr std::uint64_t rotated(std::uint64_t value, unsigned bits)
{
    return (value << bits) | (value >> (64U - bits));
}

/// SipHash-2-4 (Aumasson and Bernstein, 2012) of some octets.
std::uint64_t sipHash(std::uint64_t first, std::uint64_t second, Bytes octets)
{
    std::array<std::uint64_t, 4> v{first ^ 0x736f6d6570736575U, second ^ 0x646f72616e646f6dU,
                                   first ^ 0x6c7967656e657261U, second ^ 0x7465646279746573U};
    const auto round = [&v] {
        v[0] += v[1];
        v[1] = rotated(v[1], 13) ^ v[0];
        v[0] = rotated(v[0], 32);
        v[2] += v[3];
        v[3] = rotated(v[3], 16) ^ v[2];
        v[0] += v[3];
        v[3] = rotated(v[3], 21) ^ v[0];
        v[2] += v[1];
        v[1] = rotated(v[1], 17) ^ v[2];
        v[2] = rotated(v[2], 32);
    };
    const auto take = [&](std::uint64_t word) {
        v[3] ^= word;
        round();
        round();
        v[0] ^= word;
    };
    std::size_t at = 0;
    for (; at + 8 <= octets.size(); at += 8)
        take(littleEndian<std::uint64_t>(octets.data() + at));
    std::uint64_t last = std::uint64_t{octets.size()} << 56U;
    for (std::size_t i = at; i < octets.size(); ++i)
        last |= std::to_integer<std::uint64_t>(octets[i]) << (8 * (i - at));
    take(last);
    v[2] ^= 0xFFU;
    for (int i = 0; i < 4; ++i)
        round();
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

/// So many leading bits of an IPv4 address say its class, and stay (RFC 791 §3.1).
std::size_t classBits(std::uint8_t first)
{
    if (first < 0x80)
        return 1;
    if (first < 0xC0)
        return 2;
    return first < 0xE0 ? 3 : 4;
}

/// So many leading bits of an IPv6 address say what kind it is, and stay (RFC 4291 §2.4, RFC 4193 §3.1).
std::size_t scopeBits(const std::array<std::uint8_t, 16>& octets)
{
    if (octets[0] == 0xFF)
        return 16; // flags and scope of a multicast address
    if (octets[0] == 0xFE)
        return 10;
    if ((octets[0] & 0xFEU) == 0xFC)
        return 7;
    return 3;
}

/// Whether it is no host's and no group's of somebody: unspecified, broadcast, or a group of the link itself
/// (RFC 5771 §4).
bool isAnybody(const packet::IpAddress& address)
{
    const auto begin = address.octets.begin() + (address.isV4() ? 12 : 0);
    const auto isAll = [&](std::uint8_t value) {
        return std::all_of(begin, address.octets.end(), [&](std::uint8_t octet) { return octet == value; });
    };
    if (isAll(0))
        return true;
    return address.isV4() && (isAll(0xFF) || (begin[0] == 224 && begin[1] == 0 && begin[2] == 0));
}

} // namespace

AddressMap AddressMap::random()
{
    std::random_device device;
    const auto word = [&] { return (std::uint64_t{device()} << 32U) | device(); };
    const std::uint64_t first = word();
    return AddressMap({first, word()});
}

AddressMap AddressMap::seeded(std::string_view seed)
{
    const Bytes octets = std::as_bytes(std::span(seed));
    return AddressMap({sipHash(1, 2, octets), sipHash(3, 4, octets)});
}

packet::IpAddress AddressMap::of(const packet::IpAddress& address)
{
    if (isAnybody(address))
        return address;
    if (const auto known = m_known.find(address); known != m_known.end())
        return known->second;
    if (m_known.size() >= kMostKept)
        m_known.clear();
    return m_known.emplace(address, mapped(address)).first->second;
}

/// Each bit is turned over or not by a keyed function of the bits before it.
packet::IpAddress AddressMap::mapped(const packet::IpAddress& address) const
{
    const bool isV4 = address.isV4();
    const std::size_t begin = isV4 ? 96 : 0; // bits
    const std::size_t stays = isV4 ? classBits(address.octets[12]) : scopeBits(address.octets);
    packet::IpAddress result = address;
    std::array<std::byte, 18> prefix{}; // the bits before, how many they are, and the version
    prefix[17] = std::byte{isV4 ? std::uint8_t{4} : std::uint8_t{6}};
    for (std::size_t bit = begin; bit < 128; ++bit) {
        const auto mask = static_cast<std::uint8_t>(0x80U >> (bit % 8));
        prefix[16] = static_cast<std::byte>(bit);
        if (bit - begin >= stays && (sipHash(m_key.first, m_key.second, prefix) & 1U) != 0)
            result.octets[bit / 8] = static_cast<std::uint8_t>(result.octets[bit / 8] ^ mask);
        prefix[bit / 8] |= static_cast<std::byte>(address.octets[bit / 8] & mask);
    }
    return result;
}

MacAddress AddressMap::of(const MacAddress& address)
{
    const auto isAll = [&](std::uint8_t value) {
        return std::all_of(address.begin(), address.end(),
                           [&](std::uint8_t octet) { return octet == value; });
    };
    if (isAll(0) || isAll(0xFF))
        return address;
    std::array<std::byte, 7> octets{};
    std::memcpy(octets.data(), address.data(), address.size());
    octets[6] = std::byte{48};
    const std::uint64_t hash = sipHash(m_key.first, m_key.second, octets);
    MacAddress result{};
    std::memcpy(result.data(), &hash, result.size());
    constexpr unsigned kGroup = 1;
    constexpr unsigned kLocal = 2;
    result[0] = static_cast<std::uint8_t>((result[0] & ~(kGroup | kLocal)) | kLocal | (address[0] & kGroup));
    return result;
}

} // namespace lifeline::exports
