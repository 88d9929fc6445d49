#pragma once

#include "core/base/byte_reader.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace lifeline::test {

/// A damaged copy of a file.
struct Mutant {
    std::vector<std::byte> octets;
    std::size_t firstDamage = 0; ///< the first octet that differs; the size of the shorter one when none does
    std::string what; ///< "zeros at 1234, 16 octets", for a test's message
};

/// Makes a mutant: flipped bits, other octets, a cut, an insertion, a removal, zeros, two pieces exchanged,
/// or a wrong length field. The same random numbers give the same mutant, with any compiler.
/// @param lengthFields  offsets of 32-bit length fields, below octets.size() - 3; may be empty
/// @param octets        at least one
Mutant mutate(Bytes octets, std::span<const std::size_t> lengthFields, std::mt19937_64& random);

} // namespace lifeline::test
