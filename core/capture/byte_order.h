#pragma once

#include "core/base/byte_reader.h"

#include <cstdint>

namespace lifeline::capture {

/// Integers in the byte order of the machine that wrote the file.
class ByteOrder {
public:
    constexpr ByteOrder() = default;
    static constexpr ByteOrder big() { return ByteOrder(true); }
    static constexpr ByteOrder little() { return ByteOrder(false); }

    std::uint16_t u16(const std::byte* at) const { return read<std::uint16_t>(at); }
    std::uint32_t u32(const std::byte* at) const { return read<std::uint32_t>(at); }
    std::uint64_t u64(const std::byte* at) const { return read<std::uint64_t>(at); }

private:
    explicit constexpr ByteOrder(bool isBig) : m_isBig(isBig) { }

    template <class Integer>
    Integer read(const std::byte* at) const
    {
        return m_isBig ? bigEndian<Integer>(at) : littleEndian<Integer>(at);
    }

    bool m_isBig = false;
};

} // namespace lifeline::capture
