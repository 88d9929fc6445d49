#pragma once

#include "core/base/byte_reader.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace lifeline::test {

/// Builds octets a field at a time, in either byte order, so that a fixture reads like the format's own
/// picture.
class Octets {
public:
    static Octets little() { return Octets(false); }
    static Octets big() { return Octets(true); }

    Octets& u8(std::uint8_t value) { return number(value, 1); }
    Octets& u16(std::uint16_t value) { return number(value, 2); }
    Octets& u32(std::uint32_t value) { return number(value, 4); }
    Octets& u64(std::uint64_t value) { return number(value, 8); }
    Octets& repeat(std::uint8_t value, std::size_t count)
    {
        m_octets.insert(m_octets.end(), count, std::byte{value});
        return *this;
    }
    Octets& text(std::string_view text)
    {
        for (const char c : text)
            m_octets.push_back(static_cast<std::byte>(c));
        return *this;
    }
    Octets& add(Bytes bytes)
    {
        m_octets.insert(m_octets.end(), bytes.begin(), bytes.end());
        return *this;
    }
    Octets& add(const Octets& other) { return add(other.bytes()); }
    Octets& padTo4() { return repeat(0, (4 - m_octets.size() % 4) % 4); }

    std::size_t size() const { return m_octets.size(); }
    Bytes bytes() const { return m_octets; }
    bool isBig() const { return m_isBig; }

private:
    explicit Octets(bool isBig) : m_isBig(isBig) { }

    Octets& number(std::uint64_t value, unsigned size)
    {
        for (unsigned i = 0; i < size; ++i)
            m_octets.push_back(static_cast<std::byte>(value >> 8 * (m_isBig ? size - 1 - i : i)));
        return *this;
    }

    std::vector<std::byte> m_octets;
    bool m_isBig;
};

/// A classic pcap file header, microseconds, Ethernet.
inline Octets pcapHeader(Octets file = Octets::little(), std::uint32_t magic = 0xA1B2C3D4,
                         std::uint32_t network = 1, std::uint32_t snapLength = 65'535)
{
    return std::move(file.u32(magic).u16(2).u16(4).u64(0).u32(snapLength).u32(network));
}

/// A pcap record of so many octets, each the record's own second's lowest eight bits.
inline Octets& pcapRecord(Octets& file, std::uint32_t seconds, std::uint32_t fraction, std::uint32_t size)
{
    return file.u32(seconds).u32(fraction).u32(size).u32(size).repeat(static_cast<std::uint8_t>(seconds),
                                                                      size);
}

/// A pcapng block around a body, padded, with both lengths.
inline Octets& block(Octets& file, std::uint32_t type, Octets body)
{
    body.padTo4();
    const auto length = static_cast<std::uint32_t>(body.size() + 12);
    return file.u32(type).u32(length).add(body).u32(length);
}

/// An empty builder of the same byte order.
inline Octets like(const Octets& other) { return other.isBig() ? Octets::big() : Octets::little(); }

inline Octets& sectionHeader(Octets& file, std::uint16_t major = 1, std::uint16_t minor = 0)
{
    return block(file, 0x0A0D0D0A,
                 std::move(like(file).u32(0x1A2B3C4D).u16(major).u16(minor).u64(~std::uint64_t{0})));
}

/// An interface description of Ethernet. options are octets as they stand in the block.
inline Octets& interfaceBlock(Octets& file, const Octets& options = Octets::little(), std::uint16_t link = 1,
                              std::uint32_t snapLength = 0)
{
    return block(file, 1, std::move(like(file).u16(link).u16(0).u32(snapLength).add(options)));
}

inline Octets& enhancedPacket(Octets& file, std::uint32_t interface, std::uint64_t stamp, std::uint32_t size,
                              const Octets& options = Octets::little())
{
    Octets body = like(file);
    body.u32(interface).u32(static_cast<std::uint32_t>(stamp >> 32)).u32(static_cast<std::uint32_t>(stamp));
    body.u32(size).u32(size).repeat(0xAB, size).padTo4().add(options);
    return block(file, 6, std::move(body));
}

} // namespace lifeline::test
