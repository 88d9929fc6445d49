#include "tests/support/mutation.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace lifeline::test {
namespace {

using Random = std::mt19937_64;

/// Standard distributions differ from library to library.
std::size_t below(std::size_t limit, Random& random) { return static_cast<std::size_t>(random() % limit); }

std::byte anyOctet(Random& random) { return static_cast<std::byte>(random() & 0xFF); }

/// A stretch of octets inside a file.
struct Piece {
    std::size_t begin = 0;
    std::size_t size = 0;
};

Piece anyPiece(std::size_t size, std::size_t longest, Random& random)
{
    const std::size_t begin = below(size, random);
    return {begin, 1 + below(std::min(longest, size - begin), random)};
}

std::string flipBits(std::vector<std::byte>& octets, Random& random)
{
    const std::size_t count = 1 + below(8, random);
    const std::size_t first = below(octets.size(), random);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = std::min(first + below(64, random), octets.size() - 1);
        octets[at] ^= std::byte{1} << below(8, random);
    }
    return fmt::format("{} flipped bits from {}", count, first);
}

std::string overwrite(std::vector<std::byte>& octets, Random& random)
{
    const Piece piece = anyPiece(octets.size(), 32, random);
    for (std::size_t i = 0; i < piece.size; ++i)
        octets[piece.begin + i] = anyOctet(random);
    return fmt::format("{} other octets at {}", piece.size, piece.begin);
}

std::string cut(std::vector<std::byte>& octets, Random& random)
{
    octets.resize(below(octets.size(), random));
    return fmt::format("cut to {}", octets.size());
}

std::string insert(std::vector<std::byte>& octets, Random& random)
{
    const std::size_t at = below(octets.size(), random);
    std::vector<std::byte> added(1 + below(64, random));
    for (std::byte& octet : added)
        octet = anyOctet(random);
    octets.insert(octets.begin() + static_cast<std::ptrdiff_t>(at), added.begin(), added.end());
    return fmt::format("{} octets inserted at {}", added.size(), at);
}

std::string remove(std::vector<std::byte>& octets, Random& random)
{
    const Piece piece = anyPiece(octets.size(), 256, random);
    const auto begin = octets.begin() + static_cast<std::ptrdiff_t>(piece.begin);
    octets.erase(begin, begin + static_cast<std::ptrdiff_t>(piece.size));
    return fmt::format("{} octets removed at {}", piece.size, piece.begin);
}

std::string zeros(std::vector<std::byte>& octets, Random& random)
{
    const Piece piece = anyPiece(octets.size(), 4096, random);
    std::fill_n(octets.begin() + static_cast<std::ptrdiff_t>(piece.begin), piece.size, std::byte{0});
    return fmt::format("{} zeros at {}", piece.size, piece.begin);
}

std::string exchange(std::vector<std::byte>& octets, Random& random)
{
    const Piece one = anyPiece(octets.size(), 128, random);
    const Piece other = anyPiece(octets.size(), 128, random);
    const std::size_t size = std::min(one.size, other.size);
    for (std::size_t i = 0; i < size; ++i)
        std::swap(octets[one.begin + i], octets[other.begin + i]);
    return fmt::format("{} octets exchanged between {} and {}", size, one.begin, other.begin);
}

std::string wrongLength(std::vector<std::byte>& octets, std::span<const std::size_t> fields, Random& random)
{
    if (fields.empty())
        return overwrite(octets, random);
    constexpr std::array<std::uint32_t, 10> kTraps{0,       1,         3,          12,         0xFFFF,
                                                   0x40000, 0x1000000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF};
    const std::size_t at = fields[below(fields.size(), random)];
    const std::uint32_t before = littleEndian<std::uint32_t>(octets.data() + at);
    const bool isTrap = below(2, random) == 0;
    const auto step = static_cast<std::uint32_t>(1 + below(64, random));
    const std::uint32_t value = isTrap ? kTraps[below(kTraps.size(), random)] : before + step - 32;
    for (std::size_t i = 0; i < 4; ++i)
        octets[at + i] = static_cast<std::byte>(value >> 8 * i);
    return fmt::format("length field at {} is 0x{:X}", at, value);
}

std::string damage(std::vector<std::byte>& octets, std::span<const std::size_t> fields, Random& random)
{
    switch (below(8, random)) {
    case 0:
        return flipBits(octets, random);
    case 1:
        return overwrite(octets, random);
    case 2:
        return cut(octets, random);
    case 3:
        return insert(octets, random);
    case 4:
        return remove(octets, random);
    case 5:
        return zeros(octets, random);
    case 6:
        return exchange(octets, random);
    default:
        return wrongLength(octets, fields, random);
    }
}

} // namespace

Mutant mutate(Bytes octets, std::span<const std::size_t> lengthFields, Random& random)
{
    Mutant mutant{{octets.begin(), octets.end()}, 0, {}};
    mutant.what = damage(mutant.octets, lengthFields, random);
    const auto [sound, damaged] =
        std::mismatch(octets.begin(), octets.end(), mutant.octets.begin(), mutant.octets.end());
    mutant.firstDamage = static_cast<std::size_t>(sound - octets.begin());
    return mutant;
}

} // namespace lifeline::test
