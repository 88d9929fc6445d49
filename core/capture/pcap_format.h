#pragma once

#include "core/capture/byte_order.h"
#include "core/capture/frame.h"

#include <cstdint>
#include <optional>

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

/// Whether four octets are one of pcap's magic numbers.
bool isPcapMagic(Bytes head);

/// Reads a file header from kPcapHeaderLength octets; nothing when the magic is not pcap's.
std::optional<PcapHeader> parsePcapHeader(Bytes head);

/// Reads a record header; at has recordHeaderLength octets. Versions before 2.3 have the lengths the other
/// way round.
PcapRecordHeader parsePcapRecord(const PcapHeader& header, const std::byte* at);

} // namespace lifeline::capture
