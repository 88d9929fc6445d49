#pragma once

#include "core/base/side.h"
#include "core/lab/rtnetlink.h"
#include "core/lessons/lesson.h"
#include "core/packet/ip_address.h"

#include <string_view>
#include <sys/socket.h>

namespace lifeline::lab {

/// 10.0.0.1 and 10.0.0.2, or fd00::1 and fd00::2.
packet::IpAddress hostAddress(Side side, lessons::Family family);
/// 0.0.0.0 or ::, which stands for a listener's missing peer.
packet::IpAddress hostAnyAddress(lessons::Family family);
/// 127.0.0.1 or ::1.
packet::IpAddress loopbackAddress(lessons::Family family);
/// An address that no host has, for floods: 10.66.x.y, or fd66::n. @param number  below 65 536
packet::IpAddress nobodysAddress(std::uint32_t number, lessons::Family family);
/// Whether a text such as "10.66.0.1:1024" or "[fd66::1]:1024" is one of those.
bool isNobodysAddress(std::string_view text);
MacAddress hostMac(Side side);

/// The same address for the kernel's calls; its size in @p size.
sockaddr_storage toSockaddr(const packet::SocketAddress& address, socklen_t& size);
packet::SocketAddress fromSockaddr(const sockaddr_storage& address);

} // namespace lifeline::lab
