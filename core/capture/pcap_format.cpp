#include "core/capture/pcap_format.h"

#include <array>

namespace lifeline::capture {
namespace {

struct Magic {
    std::uint32_t value;
    bool nanoseconds;
    std::size_t recordHeaderLength;
};

constexpr std::array kMagics{Magic{kPcapMagics[0], false, 16}, Magic{kPcapMagics[1], true, 16},
                             Magic{kPcapMagics[2], false, 24}};

constexpr std::uint32_t kFcsPresent = 0x04000000;
constexpr std::uint32_t kSnapLengthUnlimited = 0x7FFFFFFF;

} // namespace

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

} // namespace lifeline::capture
