#include "core/capture/pcap_format.h"

#include <array>
#include <utility>

namespace lifeline::capture {
namespace {

struct Magic {
    std::uint32_t value;
    bool nanoseconds;
    std::size_t recordHeaderLength;
};

constexpr std::array kMagics{
    Magic{0xA1B2C3D4, false, 16}, Magic{0xA1B23C4D, true, 16},
    Magic{0xA1B2CD34, false, 24}, // Kuznetsov's patched libpcap
};

constexpr std::uint32_t kFcsPresent = 0x04000000;
constexpr std::uint32_t kSnapLengthUnlimited = 0x7FFFFFFF;

} // namespace

bool isPcapMagic(Bytes head)
{
    if (head.size() < 4)
        return false;
    const auto little = littleEndian<std::uint32_t>(head.data());
    const auto big = bigEndian<std::uint32_t>(head.data());
    for (const Magic& magic : kMagics)
        if (little == magic.value || big == magic.value)
            return true;
    return false;
}

std::optional<PcapHeader> parsePcapHeader(Bytes head)
{
    if (head.size() < kPcapHeaderLength)
        return {};
    for (const Magic& magic : kMagics) {
        for (const ByteOrder order : {ByteOrder::little(), ByteOrder::big()}) {
            if (order.u32(head.data()) != magic.value)
                continue;
            PcapHeader header{.order = order,
                              .nanoseconds = magic.nanoseconds,
                              .recordHeaderLength = magic.recordHeaderLength,
                              .majorVersion = order.u16(head.data() + 4),
                              .minorVersion = order.u16(head.data() + 6),
                              .snapLength = order.u32(head.data() + 16)};
            if (header.snapLength >= kSnapLengthUnlimited)
                header.snapLength = 0;
            const std::uint32_t network = order.u32(head.data() + 20);
            // The top bits are about the FCS, counted in 16-bit words; the rest up to bit 26 belongs to the
            // type.
            if ((network & kFcsPresent) != 0)
                header.fcsLength = (network >> 28) * 2;
            header.link = static_cast<LinkType>(network & 0x03FFFFFF);
            return header;
        }
    }
    return {};
}

PcapRecordHeader parsePcapRecord(const PcapHeader& header, const std::byte* at)
{
    const ByteOrder order = header.order;
    PcapRecordHeader record{order.u32(at), order.u32(at + 4), order.u32(at + 8), order.u32(at + 12)};
    if (header.minorVersion <= 3) [[unlikely]]
        if (header.minorVersion < 3 || record.captured > record.original)
            std::swap(record.captured, record.original);
    return record;
}

} // namespace lifeline::capture
