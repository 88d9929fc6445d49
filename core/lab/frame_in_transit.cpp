#include "core/lab/frame_in_transit.h"

#include "core/packet/decode.h"

#include <fmt/format.h>

namespace lifeline::lab {
namespace {

std::string words(const packet::Decoded& decoded)
{
    const std::string flags = packet::flagWords(decoded.tcp.flags);
    if (decoded.payloadLength == 0)
        return flags;
    return fmt::format("{} of {} octet{}", flags, decoded.payloadLength,
                       decoded.payloadLength == 1 ? "" : "s");
}

bool isIcmp(const packet::Decoded& decoded)
{
    for (const packet::Layer& layer : packet::layers(decoded))
        if (layer.protocol == packet::Protocol::Icmp || layer.protocol == packet::Protocol::Icmp6)
            return true;
    return false;
}

} // namespace

std::size_t FrameInTransit::packetSize() const
{
    return octets.size() > kEthernetHeader ? octets.size() - kEthernetHeader : 0;
}

lessons::SegmentPattern FrameInTransit::pattern() const
{
    lessons::SegmentPattern pattern;
    pattern.from = from;
    pattern.flags = packet::tcpdumpLetters(segment.flags);
    pattern.length = segment.payloadLength;
    pattern.isForged = isForged;
    return pattern;
}

void describe(FrameInTransit& frame)
{
    packet::Decoded decoded;
    packet::decode(LinkType::Ethernet, frame.octets, frame.octets.size(), 0, decoded);
    frame.isTcp = decoded.outcome == packet::Outcome::Tcp;
    frame.source = {decoded.source, 0};
    frame.destination = {decoded.destination, 0};
    if (!frame.isTcp) {
        frame.words = isIcmp(decoded) ? "ICMP" : "A packet that is not TCP";
        return;
    }
    frame.words = words(decoded);
    frame.source.port = decoded.tcp.sourcePort;
    frame.destination.port = decoded.tcp.destinationPort;
    SegmentInTransit& segment = frame.segment;
    segment.flags = decoded.tcp.flags;
    segment.sequence = decoded.tcp.sequence;
    segment.acknowledgment = decoded.tcp.acknowledgment;
    segment.payloadOffset = decoded.payloadOffset;
    segment.payloadLength = decoded.payloadLength;
    if (decoded.options.timestamps)
        segment.timestamp = decoded.options.timestamps->value;
}

} // namespace lifeline::lab
