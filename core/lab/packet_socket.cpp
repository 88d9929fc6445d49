#include "core/lab/packet_socket.h"

#include "core/lab/clock.h"
#include "core/lab/step_names.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace lifeline::lab {
namespace {

constexpr std::size_t kLargestFrame = 65'536 + 64;

int switchOn(int socket, int level, int option, int value = 1)
{
    return errnoOf(setsockopt(socket, level, option, &value, sizeof value));
}

int configure(int socket, int interface)
{
    if (const int failed = switchOn(socket, SOL_PACKET, PACKET_IGNORE_OUTGOING))
        return failed;
    if (const int failed = switchOn(socket, SOL_SOCKET, SO_TIMESTAMPNS))
        return failed;
    // Without it the first frames vanish in the noop qdisc of an interface that has just come up.
    if (const int failed = switchOn(socket, SOL_PACKET, PACKET_QDISC_BYPASS))
        return failed;
    constexpr int kBuffer = 8 << 20; // octets; an ordinary user gets what rmem_max allows
    if (switchOn(socket, SOL_SOCKET, SO_RCVBUFFORCE, kBuffer) != 0)
        if (const int failed = switchOn(socket, SOL_SOCKET, SO_RCVBUF, kBuffer))
            return failed;
    sockaddr_ll address{};
    address.sll_family = AF_PACKET;
    address.sll_protocol = htons(ETH_P_ALL);
    address.sll_ifindex = interface;
    sockaddr_storage storage{};
    std::memcpy(&storage, &address, sizeof address);
    return errnoOf(bind(socket, reinterpret_cast<const sockaddr*>(&storage), sizeof address));
}

Time stampOf(msghdr& message)
{
    for (cmsghdr* control = CMSG_FIRSTHDR(&message); control; control = CMSG_NXTHDR(&message, control))
        if (control->cmsg_level == SOL_SOCKET && control->cmsg_type == SCM_TIMESTAMPNS) {
            timespec stamp{};
            std::memcpy(&stamp, CMSG_DATA(control), sizeof stamp);
            return fromTimespec(stamp);
        }
    return realTime();
}

} // namespace

PacketSocket PacketSocket::open(Steps& steps, int interface)
{
    PacketSocket result;
    result.m_buffer.resize(kLargestFrame);
    steps.run(kPacketSocketStep, [&] {
        // Protocol 0 until bind(): nothing of other interfaces arrives.
        result.m_socket = Descriptor(socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        return result.m_socket.isOpen() ? configure(result.m_socket.number(), interface) : errno;
    });
    return result;
}

std::optional<TakenFrame> PacketSocket::take()
{
    alignas(cmsghdr) std::array<char, 256> control{};
    iovec part{m_buffer.data(), m_buffer.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t size = recvmsg(m_socket.number(), &message, 0);
    if (size < 0)
        return std::nullopt;
    const auto end = m_buffer.begin() + static_cast<std::ptrdiff_t>(size);
    return TakenFrame{stampOf(message), std::vector<std::byte>(m_buffer.begin(), end)};
}

std::uint32_t PacketSocket::dropped()
{
    tpacket_stats stats{}; // the kernel begins anew at each reading
    socklen_t size = sizeof stats;
    return getsockopt(m_socket.number(), SOL_PACKET, PACKET_STATISTICS, &stats, &size) == 0 ? stats.tp_drops
                                                                                            : 0;
}

int PacketSocket::put(Bytes frame) { return errnoOf(send(m_socket.number(), frame.data(), frame.size(), 0)); }

} // namespace lifeline::lab
