#include "core/packet/translate.h"

#include "core/base/byte_reader.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace lifeline::packet {
namespace {

void put16(std::byte* at, std::uint32_t value)
{
    at[0] = static_cast<std::byte>(value >> 8U);
    at[1] = static_cast<std::byte>(value);
}

/// A checksum after some 16-bit words that it covers were changed (RFC 1624 §3, equation 3).
class Checksum {
public:
    explicit Checksum(std::byte* at) : m_at(at), m_sum(~bigEndian<std::uint16_t>(at) & 0xFFFFU) { }
    Checksum(const Checksum&) = delete;
    Checksum& operator=(const Checksum&) = delete;

    ~Checksum()
    {
        while (m_sum >> 16U != 0)
            m_sum = (m_sum & 0xFFFFU) + (m_sum >> 16U);
        put16(m_at, ~m_sum & 0xFFFFU);
    }

    void replace(const std::byte* before, const std::byte* after, std::size_t octets)
    {
        for (std::size_t i = 0; i < octets; i += 2)
            m_sum += (~bigEndian<std::uint16_t>(before + i) & 0xFFFFU) + bigEndian<std::uint16_t>(after + i);
    }

private:
    std::byte* m_at;
    std::uint32_t m_sum;
};

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
        Checksum ofTcp(segment + 16);
        ofTcp.replace(addresses, ends, 2 * length); // they are in its pseudo-header (RFC 9293 §3.1)
        ofTcp.replace(segment, ports, sizeof ports);
    }
    if (isV4) {
        Checksum ofHeader(frame.data() + ip->offset + 10);
        ofHeader.replace(addresses, ends, 2 * length);
    }
    std::memcpy(addresses, ends, 2 * length);
    std::memcpy(segment, ports, sizeof ports);
    return true;
}

} // namespace lifeline::packet
