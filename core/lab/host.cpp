#include "core/lab/host.h"

#include "core/base/byte_reader.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <netinet/in.h>

namespace lifeline::lab {

packet::IpAddress hostAddress(Side side, lessons::Family family)
{
    const auto last = static_cast<std::uint8_t>(index(side) + 1);
    if (family == lessons::Family::Ipv4)
        return packet::IpAddress::v4(0x0A000000U + last);
    packet::IpAddress address;
    address.octets[0] = 0xFD;
    address.octets[15] = last;
    return address;
}

packet::IpAddress hostAnyAddress(lessons::Family family)
{
    return family == lessons::Family::Ipv4 ? packet::IpAddress::v4(0) : packet::IpAddress{};
}

packet::IpAddress loopbackAddress(lessons::Family family)
{
    if (family == lessons::Family::Ipv4)
        return packet::IpAddress::v4(0x7F000001);
    packet::IpAddress address;
    address.octets[15] = 1;
    return address;
}

packet::IpAddress nobodysAddress(std::uint32_t number, lessons::Family family)
{
    if (family == lessons::Family::Ipv4)
        return packet::IpAddress::v4(0x0A420000U + (number & 0xFFFFU));
    packet::IpAddress address;
    address.octets[0] = 0xFD;
    address.octets[1] = 0x66;
    address.octets[14] = static_cast<std::uint8_t>(number >> 8);
    address.octets[15] = static_cast<std::uint8_t>(number);
    return address;
}

bool isNobodysAddress(std::string_view text)
{
    return text.starts_with("10.66.") || text.starts_with("[fd66:");
}

MacAddress hostMac(Side side) { return {2, 0, 0, 0, 0, static_cast<std::uint8_t>(index(side) + 1)}; }

sockaddr_storage toSockaddr(const packet::SocketAddress& address, socklen_t& size)
{
    sockaddr_storage storage{};
    if (address.address.isV4()) {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(address.port);
        std::memcpy(&in.sin_addr, address.address.octets.data() + 12, 4);
        std::memcpy(&storage, &in, size = sizeof in);
    } else {
        sockaddr_in6 in{};
        in.sin6_family = AF_INET6;
        in.sin6_port = htons(address.port);
        std::memcpy(&in.sin6_addr, address.address.octets.data(), 16);
        std::memcpy(&storage, &in, size = sizeof in);
    }
    return storage;
}

packet::SocketAddress fromSockaddr(const sockaddr_storage& storage)
{
    packet::SocketAddress address;
    if (storage.ss_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &storage, sizeof in);
        address = {packet::IpAddress::v4(ntohl(in.sin_addr.s_addr)), ntohs(in.sin_port)};
    } else if (storage.ss_family == AF_INET6) {
        sockaddr_in6 in{};
        std::memcpy(&in, &storage, sizeof in);
        std::memcpy(address.address.octets.data(), &in.sin6_addr, 16);
        address.port = ntohs(in.sin6_port);
    }
    return address;
}

} // namespace lifeline::lab
