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

} // namespace

std::string_view foreignKind(Bytes head)
{
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    for (const Kind& kind : kKinds)
        if (text.starts_with(kind.magic))
            return kind.name;
    return {};
}

} // namespace lifeline::capture
