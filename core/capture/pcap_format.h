#pragma once

#include "core/capture/byte_order.h"
#include "core/capture/frame.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace lifeline::capture {

inline constexpr std::size_t kPcapHeaderLength = 24;

/// The file header of classic pcap (draft-ietf-opsawg-pcap §4), and what its magic number says about the
/// records.
struct PcapHeader {
    ByteOrder order{};
    bool nanoseconds = false;
    std::size_t recordHeaderLength = 16; ///< 24 in Kuznetsov's variant
    std::uint16_t majorVersion = 2;
    std::uint16_t minorVersion = 4;
    std::uint32_t snapLength = 0; ///< octets, 0 is unlimited
    LinkType link = LinkType::Ethernet;
    unsigned fcsLength = 0; ///< octets
};

/// The lengths and the time of one record's header.
struct PcapRecordHeader {
    std::uint32_t seconds = 0;
    std::uint32_t fraction = 0;
    std::uint32_t captured = 0;
    std::uint32_t original = 0;
};

/// Magic numbers: of records with microseconds, with nanoseconds, and of Kuznetsov's patched libpcap.
inline constexpr std::array<std::uint32_t, 3> kPcapMagics{0xA1B2C3D4, 0xA1B23C4D, 0xA1B2CD34};

/// Whether the octets begin with one of pcap's magic numbers. Asked of every record: files are concatenated.
inline bool isPcapMagic(Bytes head)
{
    if (head.size() < 4)
        return false;
    const auto little = littleEndian<std::uint32_t>(head.data());
    const auto big = bigEndian<std::uint32_t>(head.data());
    constexpr std::uint32_t kInCommon = 0xA1B2;
    if (little >> 16 != kInCommon && big >> 16 != kInCommon) [[likely]]
        return false;
    return std::any_of(kPcapMagics.begin(), kPcapMagics.end(),
                       [&](std::uint32_t magic) { return little == magic || big == magic; });
}

/// Reads a file header from kPcapHeaderLength octets; nothing when the magic is not pcap's.
std::optional<PcapHeader> parsePcapHeader(Bytes head);

/// Reads a record header; at has recordHeaderLength octets. Versions before 2.3 have the lengths the other
/// way round.
inline PcapRecordHeader parsePcapRecord(const PcapHeader& header, const std::byte* at)
{
    const ByteOrder order = header.order;
    PcapRecordHeader record{order.u32(at), order.u32(at + 4), order.u32(at + 8), order.u32(at + 12)};
    if (header.minorVersion <= 3) [[unlikely]]
        if (header.minorVersion < 3 || record.captured > record.original)
            std::swap(record.captured, record.original);
    return record;
}

} // namespace lifeline::capture
