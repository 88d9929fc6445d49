#include "core/capture/file_kind.h"

#include <array>

namespace lifeline::capture {
namespace {

using namespace std::string_view_literals;

struct Kind {
    std::string_view magic;
    std::string_view name;
};

constexpr std::array kKinds{
    Kind{"\xFD"sv
         "7zXZ\0"sv,
         "xz compressed data"},
    Kind{"\x02\x21\x4C\x18"sv, "lz4 data in the legacy format"},
    Kind{"BZh"sv, "bzip2 compressed data"},
    Kind{"PK\x03\x04"sv, "a zip archive"},
    Kind{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    Kind{"\x1F\x9D"sv, "compress (.Z) data"},
    Kind{"snoop\0\0\0"sv, "a snoop capture"},
    Kind{"btsnoop\0"sv, "a Bluetooth snoop capture"},
    Kind{"GMBU"sv, "a Microsoft Network Monitor capture"},
    Kind{"RTSS"sv, "a Microsoft Network Monitor 1 capture"},
    Kind{"XCP\0"sv, "a NetXRay capture"},
    Kind{"TRSNIFF data"sv, "a Sniffer capture"},
    Kind{"\x54\x52\x00\x64"sv, "a nettl capture"},
};

/// Endace's format has no magic: a time stamp of our days, a type, and lengths that fit.
bool isErf(Bytes head)
{
    if (head.size() < 16)
        return false;
    const auto seconds = littleEndian<std::uint32_t>(head.data() + 4);
    const unsigned type = std::to_integer<unsigned>(head[8]) & 0x7F;
    const auto record = bigEndian<std::uint16_t>(head.data() + 10);
    const auto wire = bigEndian<std::uint16_t>(head.data() + 14);
    constexpr std::uint32_t k1996 = 820'454'400;
    return seconds >= k1996 && type >= 1 && type <= 48 && record >= 16 && wire > 0
        && record <= wire + 16U + 32U;
}

/// "0000  45 00": the offset and octets that text2pcap reads.
bool isHexDump(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789abcdefABCDEF";
    const std::size_t offset = text.find_first_not_of("0");
    if (offset == std::string_view::npos || offset < 4 || text[offset] != ' ')
        return false;
    const std::size_t octet = text.find_first_not_of(' ', offset);
    return octet != std::string_view::npos && octet + 2 < text.size() && text[octet + 2] == ' '
        && kDigits.find(text[octet]) != kDigits.npos && kDigits.find(text[octet + 1]) != kDigits.npos;
}

} // namespace

std::string_view foreignKind(Bytes head)
{
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    for (const Kind& kind : kKinds)
        if (text.starts_with(kind.magic))
            return kind.name;
    if (isHexDump(text))
        return "a hex dump, which text2pcap makes a capture of";
    return isErf(head) ? "perhaps an ERF capture" : "";
}

} // namespace lifeline::capture
