#include "core/packet/translate.h"

#include "core/packet/ones_complement.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace lifeline::packet {
namespace {

const Layer* lastOf(const Decoded& headers, Protocol protocol)
{
    const std::span<const Layer> all = layers(headers);
    const auto found = std::find_if(all.rbegin(), all.rend(),
                                    [&](const Layer& layer) { return layer.protocol == protocol; });
    return found == all.rend() ? nullptr : &*found;
}

/// The header that carries the segment: the last of IP.
const Layer* lastIp(const Decoded& headers)
{
    const Layer* four = lastOf(headers, Protocol::Ipv4);
    const Layer* six = lastOf(headers, Protocol::Ipv6);
    if (four == nullptr || six == nullptr)
        return four == nullptr ? six : four;
    return four->offset > six->offset ? four : six;
}

} // namespace

bool translate(std::span<std::byte> frame, const Decoded& headers, const SocketAddress& source,
               const SocketAddress& destination)
{
    const Layer* ip = lastIp(headers);
    const Layer* tcp = lastOf(headers, Protocol::Tcp);
    if (ip == nullptr || tcp == nullptr)
        return false;
    const bool isV4 = ip->protocol == Protocol::Ipv4;
    if (source.address.isV4() != isV4 || destination.address.isV4() != isV4)
        return false;
    const std::size_t length = isV4 ? 4 : 16; // of an address, octets
    std::byte* addresses = frame.data() + ip->offset + (isV4 ? 12 : 8); // RFC 791 §3.1, RFC 8200 §3
    std::byte* segment = frame.data() + tcp->offset;
    std::byte ends[32]; // both addresses, source first
    const auto skip = static_cast<std::ptrdiff_t>(16 - length); // of ::ffff:a.b.c.d
    std::memcpy(ends, source.address.octets.data() + skip, length);
    std::memcpy(ends + length, destination.address.octets.data() + skip, length);
    std::byte ports[4];
    put16(ports, source.port);
    put16(ports + 2, destination.port);
    {
        ChangedChecksum ofTcp(segment + 16);
        ofTcp.replace(addresses, ends, 2 * length); // they are in its pseudo-header (RFC 9293 §3.1)
        ofTcp.replace(segment, ports, sizeof ports);
    }
    if (isV4) {
        ChangedChecksum ofHeader(frame.data() + ip->offset + 10);
        ofHeader.replace(addresses, ends, 2 * length);
    }
    std::memcpy(addresses, ends, 2 * length);
    std::memcpy(segment, ports, sizeof ports);
    return true;
}

} // namespace lifeline::packet
