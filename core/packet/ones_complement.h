#pragma once

#include "core/base/byte_reader.h"

#include <cstddef>
#include <cstdint>

namespace lifeline::packet {

inline void put16(std::byte* at, std::uint32_t value)
{
    at[0] = static_cast<std::byte>(value >> 8U);
    at[1] = static_cast<std::byte>(value);
}

/// A sum brought into 16 bits, its carries added (RFC 1071 §1).
inline std::uint32_t folded(std::uint64_t total)
{
    while (total >> 16U != 0)
        total = (total & 0xFFFFU) + (total >> 16U);
    return static_cast<std::uint32_t>(total);
}

/// The sum of 16-bit words in one's complement, not complemented; an odd last octet is the high half of its
/// word (RFC 1071 §1).
inline std::uint32_t onesComplementSum(Bytes octets)
{
    std::uint64_t total = 0;
    std::size_t at = 0;
    for (; at + 4 <= octets.size(); at += 4) // 32-bit words have the same sum, folded
        total += bigEndian<std::uint32_t>(octets.data() + at);
    std::uint32_t rest = 0;
    for (std::size_t i = at; i < octets.size(); ++i)
        rest |= std::to_integer<std::uint32_t>(octets[i]) << (24 - 8 * (i - at));
    return folded(total + rest);
}

/// A checksum after some 16-bit words that it covers were changed (RFC 1624 §3, equation 3); written when
/// this goes out of scope.
class ChangedChecksum {
public:
    explicit ChangedChecksum(std::byte* at) : m_at(at), m_sum(~bigEndian<std::uint16_t>(at) & 0xFFFFU) { }
    ChangedChecksum(const ChangedChecksum&) = delete;
    ChangedChecksum& operator=(const ChangedChecksum&) = delete;
    ~ChangedChecksum() { put16(m_at, ~folded(m_sum) & 0xFFFFU); }

    /// @param octets  an even number
    void replace(const std::byte* before, const std::byte* after, std::size_t octets)
    {
        for (std::size_t i = 0; i < octets; i += 2)
            m_sum += (~bigEndian<std::uint16_t>(before + i) & 0xFFFFU) + bigEndian<std::uint16_t>(after + i);
    }

private:
    std::byte* m_at;
    std::uint32_t m_sum;
};

} // namespace lifeline::packet
