#pragma once

#include "core/packet/decode.h"

#include <cstdint>
#include <vector>

namespace lifeline::packet {

/// How a field's value is read.
enum class FieldFormat : std::uint8_t {
    Group, ///< a header or an option: its parts follow, one deeper
    Number,
    Hexadecimal,
    Flag, ///< one bit
    Mac, ///< an address of the link
    Address, ///< of IPv4 or IPv6, by its length
    Octets, ///< no number: an option's value, padding
    Text, ///< payload
};

/// A field of a header and where its bits stand in the frame.
struct Field {
    const char* name = ""; ///< the RFC's word, static
    std::uint32_t offset = 0; ///< of its first octet, from the frame's start
    std::uint32_t length = 0; ///< octets that it touches
    std::uint8_t firstBit = 0; ///< within its first octet, 0 is the most significant
    std::uint8_t bits = 0; ///< its width; 0: whole octets
    std::uint8_t depth = 0; ///< 0 a header, 1 its fields, 2 their parts
    FieldFormat format = FieldFormat::Number;
    std::uint64_t value = 0; ///< of Number, Hexadecimal and Flag; of fields of at most eight octets
    const char* section = ""; ///< "RFC 9293 §3.1", or empty
};

/// The fields of all headers of a decoded frame, outermost first, in the frame's order; of the protocols that
/// we do not take apart, the header alone. Only what the frame holds in full.
/// @param decoded  what decode() found in the same octets
std::vector<Field> fieldsOf(Bytes frame, const Decoded& decoded);

/// Every name that fieldsOf() can give, for translators and tests. [a static list]
std::span<const char* const> fieldNames();

} // namespace lifeline::packet
