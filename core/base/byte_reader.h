#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace lifeline {

using Bytes = std::span<const std::byte>;

/// Unsigned integers out of bytes at an offset the caller has checked; the byte order is in the name.
template<class Integer>
inline Integer littleEndian(const std::byte* at)
{
    static_assert(std::endian::native == std::endian::little, "a big-endian machine needs the two swapped");
    Integer value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

template<class Integer>
inline Integer bigEndian(const std::byte* at)
{
    // One load and one swap; a loop over the octets stays a loop with GCC 12.
    const auto value = littleEndian<Integer>(at);
    if constexpr (sizeof(Integer) == 1)
        return value;
    else if constexpr (sizeof(Integer) == 2)
        return __builtin_bswap16(value);
    else if constexpr (sizeof(Integer) == 4)
        return __builtin_bswap32(value);
    else
        return __builtin_bswap64(value);
}

/// A cursor over network-order (big-endian) bytes that never reads past their end.
///
/// The first read that does not fit sets failed() and gives zero; so do all later ones.
class ByteReader {
public:
    explicit ByteReader(Bytes bytes) : m_bytes(bytes) { }

    std::uint8_t u8() { return take<std::uint8_t>(); }
    std::uint16_t u16() { return take<std::uint16_t>(); }
    std::uint32_t u32() { return take<std::uint32_t>(); }
    std::uint64_t u64() { return take<std::uint64_t>(); }

    /// The next count bytes, empty when they are not all there.
    Bytes bytes(std::size_t count)
    {
        if (!fits(count))
            return {};
        const Bytes result = m_bytes.subspan(m_offset, count);
        m_offset += count;
        return result;
    }

    void skip(std::size_t count) { bytes(count); }
    std::size_t offset() const { return m_offset; }
    std::size_t remaining() const { return m_bytes.size() - m_offset; }
    Bytes rest() const { return m_bytes.subspan(m_offset); }
    bool failed() const { return m_failed; }

private:
    bool fits(std::size_t count)
    {
        if (!m_failed && count <= remaining())
            return true;
        m_failed = true;
        return false;
    }

    template<class Integer>
    Integer take()
    {
        if (!fits(sizeof(Integer)))
            return 0;
        const Integer value = bigEndian<Integer>(m_bytes.data() + m_offset);
        m_offset += sizeof(Integer);
        return value;
    }

    Bytes m_bytes;
    std::size_t m_offset = 0;
    bool m_failed = false;
};

} // namespace lifeline
