#pragma once

#include "core/lab/descriptor.h"
#include "core/lab/socket_row.h"
#include "core/lab/steps.h"
#include "core/lessons/lesson.h"
#include "core/packet/ip_address.h"

#include <functional>
#include <optional>
#include <vector>

struct nlmsghdr;

namespace lifeline::lab {

/// One line of `ss -tan`.
struct ListedSocket {
    packet::SocketAddress local;
    packet::SocketAddress remote;
    SocketRow row;
};

/// Asks the kernel for its TCP sockets (NETLINK_SOCK_DIAG). Bound to the network namespace in which it was
/// opened.
class SockDiag {
public:
    static SockDiag open(Steps& steps);

    /// The socket with these two ends. Where none is but a listener holds the local port, the listener's row:
    /// that is how the kernel looks for the receiver of a segment.
    std::optional<SocketRow> find(const packet::SocketAddress& local, const packet::SocketAddress& remote);
    /// How many sockets are in a state. @param port  of their own end; 0: of any
    std::uint32_t count(tcp::State state, lessons::Family family, std::uint16_t port = 0);
    /// Every socket that is bound to a port, listeners first, then by state and port; at most kMostRows.
    std::vector<ListedSocket> all(lessons::Family family);

private:
    static constexpr std::size_t kMostRows = 100'000;

    /// Calls take() with each row of those states and, unless it is 0, of that port.
    void dump(std::uint32_t states, lessons::Family family, std::uint16_t port,
              const std::function<void(const nlmsghdr&)>& take);

    Descriptor m_socket;
    std::uint32_t m_sequence = 0;
};

} // namespace lifeline::lab
