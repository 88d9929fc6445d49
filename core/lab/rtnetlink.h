#pragma once

#include "core/packet/ip_address.h"

#include <array>
#include <cstdint>
#include <libmnl/libmnl.h>
#include <memory>
#include <string>

namespace lifeline::lab {

using MacAddress = std::array<std::uint8_t, 6>;

/// One end of a veth pair.
struct VethEnd {
    std::string name;
    MacAddress mac{};
};

/// Links, addresses and neighbours of the network namespace in which it was opened (rtnetlink).
/// Each request gives 0 or the kernel's errno.
class Rtnetlink {
public:
    Rtnetlink();
    /// errno of the opening, 0 when it can be used.
    int failed() const { return m_failed; }

    /// A pair of which one end stays here and the other is born in another namespace.
    int addVeth(const VethEnd& here, const VethEnd& there, int thereNamespace, std::uint32_t mtu);
    int setUp(int interface);
    /// @param mtu  octets of an IP packet
    int setMtu(int interface, std::uint32_t mtu);
    /// No link-local address of its own, and no multicast: nothing is sent that the lesson does not send.
    int quieten(int interface);
    int addAddress(int interface, const packet::IpAddress& address);
    int addRoute(int interface, const packet::IpAddress& network, std::uint8_t prefix,
                 const packet::IpAddress& gateway);
    int addNeighbour(int interface, const packet::IpAddress& address, const MacAddress& mac);

private:
    struct Close {
        void operator()(mnl_socket* socket) const { mnl_socket_close(socket); }
    };
    static constexpr std::size_t kBuffer = 4096;

    nlmsghdr* begin(std::uint16_t type, std::uint16_t flags);
    int talk(const nlmsghdr* request);

    std::unique_ptr<mnl_socket, Close> m_socket;
    int m_failed = 0;
    std::uint32_t m_sequence = 0;
    std::array<char, kBuffer> m_buffer{};
};

} // namespace lifeline::lab
