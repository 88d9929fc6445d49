#include "tests/fuzz/checks/decoder_check.h"

#include "core/packet/decode.h"
#include "tests/fuzz/checks/input.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace lifeline::fuzz {
namespace {

using packet::Decoded;
using packet::Outcome;
using packet::Protocol;

struct Captured {
    LinkType link{};
    Bytes frame;
    std::uint64_t wire = 0; ///< octets on the wire
    unsigned fcs = 0;
};

Fault layersFault(const Decoded& headers, const Captured& captured)
{
    if (headers.layerCount > packet::kMaximumLayers)
        return fmt::format("{} layers", headers.layerCount);
    std::size_t end = 0;
    for (const packet::Layer& layer : packet::layers(headers)) {
        if (layer.offset < end)
            return fmt::format("{} begins at {}, inside the layer before it", name(layer.protocol),
                               layer.offset);
        end = std::size_t{layer.offset} + layer.length;
        if (end > captured.frame.size())
            return fmt::format("{} ends at {} of {}", name(layer.protocol), end, captured.frame.size());
    }
    return {};
}

Fault segmentFault(const Decoded& headers, const Captured& captured)
{
    const auto all = packet::layers(headers);
    const auto tcp = std::find_if(all.rbegin(), all.rend(),
                                  [](const packet::Layer& layer) { return layer.protocol == Protocol::Tcp; });
    if (tcp == all.rend())
        return "a segment without a TCP layer";
    if (headers.tcp.headerLength < 20 || headers.tcp.headerLength > 60)
        return fmt::format("a TCP header of {} octets", headers.tcp.headerLength);
    if (headers.payloadOffset != tcp->offset + headers.tcp.headerLength)
        return fmt::format("the payload begins at {}", headers.payloadOffset);
    if (headers.payloadCaptured > headers.payloadLength)
        return fmt::format("{} octets of {} are there", headers.payloadCaptured, headers.payloadLength);
    if (headers.payloadCaptured > 0
        && std::size_t{headers.payloadOffset} + headers.payloadCaptured > captured.frame.size())
        return fmt::format("{} octets of payload at {} of {}", headers.payloadCaptured, headers.payloadOffset,
                           captured.frame.size());
    if (std::uint64_t{headers.payloadOffset} + headers.payloadLength > captured.wire)
        return fmt::format("a payload of {} octets at {} of {} on the wire", headers.payloadLength,
                           headers.payloadOffset, captured.wire);
    if (headers.options.sackCount > headers.options.sack.size())
        return fmt::format("{} SACK blocks", headers.options.sackCount);
    return {};
}

Fault fragmentFault(const Decoded& headers, const Captured& captured)
{
    const packet::Fragment& fragment = *headers.fragment;
    if (std::uint64_t{fragment.payloadOffset} + fragment.payloadLength > captured.wire)
        return fmt::format("a fragment of {} octets at {} of {} on the wire", fragment.payloadLength,
                           fragment.payloadOffset, captured.wire);
    if (fragment.offset % 8 != 0 || fragment.offset > 8 * 8191)
        return fmt::format("a fragment at {}", fragment.offset);
    return {};
}

/// What differs between two decodings of one frame; the layers only as far as they count.
const char* difference(const Decoded& a, const Decoded& b)
{
    if (a.outcome != b.outcome)
        return "the outcome";
    if (a.source != b.source || a.destination != b.destination || a.identification != b.identification
        || a.hopLimit != b.hopLimit || a.trafficClass != b.trafficClass)
        return "the IP header";
    if (a.fragment.has_value() != b.fragment.has_value())
        return "the fragment";
    if (a.tcp.sourcePort != b.tcp.sourcePort || a.tcp.destinationPort != b.tcp.destinationPort
        || a.tcp.sequence != b.tcp.sequence || a.tcp.acknowledgment != b.tcp.acknowledgment
        || a.tcp.flags != b.tcp.flags || a.tcp.window != b.tcp.window)
        return "the TCP header";
    if (a.options.maximumSegmentSize != b.options.maximumSegmentSize
        || a.options.windowScale != b.options.windowScale || a.options.timestamps != b.options.timestamps
        || a.options.sackCount != b.options.sackCount || a.options.sack != b.options.sack
        || a.options.unknown != b.options.unknown || a.options.malformed != b.options.malformed)
        return "the options";
    if (a.payloadOffset != b.payloadOffset || a.payloadLength != b.payloadLength)
        return "the payload";
    return nullptr;
}

/// @param out  what was there before must not matter
void decode(const Captured& captured, std::size_t size, Decoded& out)
{
    // A copy of just these octets, so that a sanitizer sees who reads behind them.
    const std::vector<std::byte> frame(captured.frame.begin(),
                                       captured.frame.begin() + static_cast<std::ptrdiff_t>(size));
    packet::decode(captured.link, frame, captured.wire, captured.fcs, out);
}

} // namespace

Fault checkDecoder(Bytes input)
{
    constexpr unsigned kLongerBy = 64;
    Input in(input);
    Captured captured;
    captured.link = static_cast<LinkType>(in.u16());
    const unsigned lengths = in.u8();
    captured.fcs = lengths & 7U;
    captured.frame = in.rest();
    captured.wire = captured.frame.size() + std::uint64_t{lengths >> 3} * kLongerBy;

    Decoded fresh;
    decode(captured, captured.frame.size(), fresh);
    if (Fault fault = layersFault(fresh, captured))
        return fault;
    if (fresh.fragment)
        if (Fault fault = fragmentFault(fresh, captured))
            return fault;
    if (fresh.outcome != Outcome::Tcp)
        return {};
    if (Fault fault = segmentFault(fresh, captured))
        return fault;

    Decoded used = fresh; // full of another frame's headers
    decode(captured, captured.frame.size() / 2, used);
    decode(captured, captured.frame.size(), used);
    if (const char* what = difference(fresh, used))
        return fmt::format("{} depends on the frame decoded before", what);
    if (fresh.payloadOffset > captured.frame.size())
        return {};
    Decoded cut;
    decode(captured, fresh.payloadOffset, cut);
    if (const char* what = difference(fresh, cut))
        return fmt::format("without its payload in hand, {} is another", what);
    return {};
}

} // namespace lifeline::fuzz
