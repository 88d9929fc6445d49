#include "ui/inspector/frame_facts.h"

#include "core/base/safe_text.h"
#include "core/packet/decode.h"

#include <algorithm>
#include <string_view>

namespace lifeline::inspector {

namespace {

constexpr std::size_t kPayloadShown = 120; // octets of text
constexpr std::size_t kOctetsShown = 24; // of anything else, as digits

} // namespace

std::optional<FrameFacts> frameFacts(const trace::FrameBytes::Frame& frame)
{
    packet::Decoded decoded;
    packet::decode(frame.link, frame.octets, frame.originalLength, frame.fcsLength, decoded);
    if (decoded.outcome != packet::Outcome::Tcp)
        return std::nullopt;
    FrameFacts facts{.hopLimit = decoded.hopLimit,
                     .identification = decoded.identification,
                     .isIpv4 = decoded.source.isV4(),
                     .checksum = decoded.tcp.checksum,
                     .urgentPointer = decoded.tcp.urgentPointer,
                     .isUrgent = decoded.tcp.flags.urg(),
                     .originalLength = frame.originalLength,
                     .payload = {}};
    const std::size_t begin = std::min<std::size_t>(decoded.payloadOffset, frame.octets.size());
    const std::size_t count =
        std::min({std::size_t{decoded.payloadCaptured}, frame.octets.size() - begin, kPayloadShown});
    if (count > 0) {
        const auto* text = reinterpret_cast<const char*>(frame.octets.data()) + begin;
        const bool isReadable = isText({text, count});
        const std::size_t shown = isReadable ? count : std::min(count, kOctetsShown);
        facts.payload = isReadable
            ? QString::fromStdString(safeText({text, shown}))
            : QString::fromLatin1(QByteArray(text, static_cast<qsizetype>(shown)).toHex(' '));
        if (shown < decoded.payloadLength)
            facts.payload += QStringLiteral("…");
    }
    return facts;
}

} // namespace lifeline::inspector
