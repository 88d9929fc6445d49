#include "core/packet/checksum.h"

#include "core/packet/ones_complement.h"

#include <algorithm>

namespace lifeline::packet {
namespace {

Bytes octetsOf(const IpAddress& address)
{
    const Bytes all = std::as_bytes(std::span(address.octets));
    return address.isV4() ? all.last(4) : all;
}

/// Source routes and routing headers: the checksum is of another destination than the header's (RFC 8200
/// §8.1). A length of zero is what offload leaves; then padding may count as payload.
bool isSumKnown(const Decoded& decoded, Bytes frame)
{
    constexpr std::uint32_t kPlain = 20;
    const std::span<const Layer> all = layers(decoded);
    return std::none_of(all.begin(), all.end(), [&](const Layer& layer) {
        if (layer.protocol != Protocol::Ipv4)
            return layer.protocol == Protocol::Ipv6Extension;
        return layer.length > kPlain || bigEndian<std::uint16_t>(frame.data() + layer.offset + 2) == 0;
    });
}

} // namespace

Checksum checksumOf(const Decoded& decoded, Bytes frame)
{
    const std::uint64_t length = std::uint64_t{decoded.tcp.headerLength} + decoded.payloadLength;
    const std::uint64_t begin = std::uint64_t{decoded.payloadOffset} - decoded.tcp.headerLength;
    if (decoded.outcome != Outcome::Tcp || decoded.payloadCaptured < decoded.payloadLength
        || begin > frame.size() || length > frame.size() - begin)
        return Checksum::Unknown;
    constexpr std::uint32_t kTcp = 6;
    const std::uint32_t addresses =
        onesComplementSum(octetsOf(decoded.source)) + onesComplementSum(octetsOf(decoded.destination)) + kTcp;
    const std::uint32_t pseudo = folded(addresses + folded(static_cast<std::uint32_t>(length)));
    const Bytes segment = frame.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(length));
    if (folded(pseudo + onesComplementSum(segment)) == 0xFFFF)
        return Checksum::Good;
    // Where the card will also cut the segment up, some drivers leave the length out.
    if (decoded.tcp.checksum == pseudo || decoded.tcp.checksum == folded(addresses))
        return Checksum::Unfinished;
    return isSumKnown(decoded, frame) ? Checksum::Bad : Checksum::Unknown;
}

} // namespace lifeline::packet
