#pragma once

#include "tests/support/octets.h"

namespace lifeline::test {

/// Headers in network order, each of the fields that matter and zeros for the rest. Client 10.0.0.1,
/// server 10.0.0.2.
inline Octets ethernet(std::uint16_t type) { return std::move(Octets::big().repeat(0x02, 12).u16(type)); }

/// @param total  the total length field, octets
inline Octets ipv4(std::uint8_t protocol, std::uint16_t total, std::uint16_t fragment = 0x4000,
                   const Octets& options = Octets::big())
{
    Octets header = Octets::big();
    header.u8(static_cast<std::uint8_t>(0x45 + options.size() / 4))
        .u8(0x02)
        .u16(total)
        .u16(0x1234)
        .u16(fragment);
    return std::move(header.u8(64).u8(protocol).u16(0).u32(0x0A000001).u32(0x0A000002).add(options));
}

/// fd00::1 to fd00::2.
/// @param payload  the payload length field, octets
inline Octets ipv6(std::uint8_t next, std::uint16_t payload)
{
    Octets header = Octets::big();
    header.u32(0x60200000).u16(payload).u8(next).u8(63);
    return std::move(header.u64(0xFD00000000000000).u64(1).u64(0xFD00000000000000).u64(2));
}

/// 50139 > 9292, sequence 1000, acknowledgment 2000, PSH and ACK, window 502. options' size is a multiple
/// of 4.
inline Octets tcp(const Octets& options = Octets::big(), std::size_t payload = 0)
{
    Octets segment = Octets::big();
    const auto words = static_cast<std::uint16_t>(5 + options.size() / 4);
    segment.u16(50'139)
        .u16(9'292)
        .u32(1'000)
        .u32(2'000)
        .u16(static_cast<std::uint16_t>(words << 12 | 0x018))
        .u16(502);
    return std::move(segment.u16(0xBEEF).u16(7).add(options).repeat('x', payload));
}

} // namespace lifeline::test
