#include "core/lab/sock_diag.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <tuple>

namespace lifeline::lab {
namespace {

using tcp::State;

/// By the kernel's numbers (include/net/tcp_states.h); 12 is NEW_SYN_RECV, 13 a bound socket without a peer.
constexpr std::array kStates{State::Closed,      State::Established, State::SynSent,  State::SynReceived,
                             State::FinWait1,    State::FinWait2,    State::TimeWait, State::Closed,
                             State::CloseWait,   State::LastAck,     State::Listen,   State::Closing,
                             State::SynReceived, State::Closed};

struct Request {
    nlmsghdr header{};
    inet_diag_req_v2 body{};
};

Request makeRequest(std::uint8_t family, std::uint16_t flags, std::uint32_t sequence)
{
    Request request;
    request.header.nlmsg_len = sizeof request;
    request.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    request.header.nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | flags);
    request.header.nlmsg_seq = sequence;
    request.body.sdiag_family = family;
    request.body.sdiag_protocol = IPPROTO_TCP;
    request.body.id.idiag_cookie[0] = request.body.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return request;
}

void putAddress(const packet::SocketAddress& address, __be16& port, __be32 (&words)[4])
{
    port = htons(address.port);
    if (address.address.isV4())
        std::memcpy(words, address.address.octets.data() + 12, 4);
    else
        std::memcpy(words, address.address.octets.data(), 16);
}

/// The kernel's tcp_info may be shorter or longer than ours: what it did not send stays 0.
TcpNumbers numbersOf(const char* data, std::size_t size)
{
    tcp_info info{};
    std::memcpy(&info, data, std::min(size, sizeof info));
    TcpNumbers numbers;
    numbers.congestionWindow = info.tcpi_snd_cwnd;
    numbers.slowStartThreshold = info.tcpi_snd_ssthresh;
    numbers.roundTrip = info.tcpi_rtt;
    numbers.roundTripVariation = info.tcpi_rttvar;
    numbers.timeout = info.tcpi_rto;
    numbers.unacknowledged = info.tcpi_unacked;
    numbers.inFlight = info.tcpi_unacked - std::min(info.tcpi_unacked, info.tcpi_sacked + info.tcpi_lost)
        + info.tcpi_retrans;
    numbers.congestionState = info.tcpi_ca_state;
    numbers.retransmitted = info.tcpi_total_retrans;
    numbers.sendWindow = info.tcpi_snd_wnd;
    // tcpi_rcv_wnd (Linux 6.2) follows tcpi_snd_wnd in the kernel's struct, which Debian 12's header cuts
    // there.
    constexpr std::size_t kReceiveWindowAt = offsetof(tcp_info, tcpi_snd_wnd) + sizeof(info.tcpi_snd_wnd);
    if (size >= kReceiveWindowAt + sizeof numbers.receiveWindow)
        std::memcpy(&numbers.receiveWindow, data + kReceiveWindowAt, sizeof numbers.receiveWindow);
    numbers.sendMss = info.tcpi_snd_mss;
    numbers.receiveMss = info.tcpi_rcv_mss;
    return numbers;
}

inet_diag_msg bodyOf(const nlmsghdr& header)
{
    inet_diag_msg message{};
    std::memcpy(&message, reinterpret_cast<const char*>(&header) + NLMSG_HDRLEN, sizeof message);
    return message;
}

SocketRow rowOf(const nlmsghdr& header)
{
    const char* const begin = reinterpret_cast<const char*>(&header);
    const inet_diag_msg message = bodyOf(header);
    SocketRow row;
    row.state = message.idiag_state < kStates.size() ? kStates[message.idiag_state] : State::Closed;
    row.receiveQueue = message.idiag_rqueue;
    row.sendQueue = message.idiag_wqueue;
    row.timer = message.idiag_timer;
    row.timerLeft = message.idiag_expires;
    std::size_t at = NLMSG_HDRLEN + NLMSG_ALIGN(sizeof message);
    while (at + sizeof(rtattr) <= header.nlmsg_len) {
        rtattr attribute{};
        std::memcpy(&attribute, begin + at, sizeof attribute);
        if (attribute.rta_len < sizeof attribute || at + attribute.rta_len > header.nlmsg_len)
            break;
        if (attribute.rta_type == INET_DIAG_INFO && row.state != State::Listen)
            row.numbers = numbersOf(begin + at + sizeof attribute, attribute.rta_len - sizeof attribute);
        at += RTA_ALIGN(attribute.rta_len);
    }
    return row;
}

packet::SocketAddress addressOf(std::uint8_t family, __be16 port, const __be32 (&words)[4])
{
    packet::SocketAddress address;
    address.port = ntohs(port);
    if (family == AF_INET)
        address.address = packet::IpAddress::v4(ntohl(words[0]));
    else
        std::memcpy(address.address.octets.data(), words, address.address.octets.size());
    return address;
}

packet::SocketAddress localOf(const nlmsghdr& header)
{
    const inet_diag_msg body = bodyOf(header);
    return addressOf(body.idiag_family, body.id.idiag_sport, body.id.idiag_src);
}

packet::SocketAddress remoteOf(const nlmsghdr& header)
{
    const inet_diag_msg body = bodyOf(header);
    return addressOf(body.idiag_family, body.id.idiag_dport, body.id.idiag_dst);
}

} // namespace

SockDiag SockDiag::open(Steps& steps)
{
    SockDiag diag;
    steps.run("socket states (NETLINK_SOCK_DIAG)", [&] {
        diag.m_socket = Descriptor(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG));
        if (!diag.m_socket.isOpen())
            return errno;
        const timeval patience{1, 0};
        return errnoOf(
            setsockopt(diag.m_socket.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience));
    });
    return diag;
}

std::optional<SocketRow> SockDiag::find(const packet::SocketAddress& local,
                                        const packet::SocketAddress& remote)
{
    Request request = makeRequest(local.address.isV4() ? AF_INET : AF_INET6, 0, ++m_sequence);
    request.body.idiag_states = ~0U;
    request.body.idiag_ext = 1U << (INET_DIAG_INFO - 1);
    putAddress(local, request.body.id.idiag_sport, request.body.id.idiag_src);
    putAddress(remote, request.body.id.idiag_dport, request.body.id.idiag_dst);
    if (send(m_socket.number(), &request, sizeof request, 0) < 0)
        return std::nullopt;
    alignas(nlmsghdr) std::array<char, 8192> answer{};
    ssize_t size = 0;
    do // an answer that came too late for its question is not this one's
        size = recv(m_socket.number(), answer.data(), answer.size(), 0);
    while (size >= static_cast<ssize_t>(sizeof(nlmsghdr))
           && reinterpret_cast<const nlmsghdr*>(answer.data())->nlmsg_seq != m_sequence);
    if (size < static_cast<ssize_t>(sizeof(nlmsghdr)))
        return std::nullopt;
    const auto& header = *reinterpret_cast<const nlmsghdr*>(answer.data());
    if (header.nlmsg_type != SOCK_DIAG_BY_FAMILY || header.nlmsg_len > static_cast<std::size_t>(size))
        return std::nullopt;
    return rowOf(header);
}

void SockDiag::dump(std::uint32_t states, lessons::Family family, std::uint16_t port,
                    const std::function<void(const nlmsghdr&)>& take)
{
    Request request =
        makeRequest(family == lessons::Family::Ipv4 ? AF_INET : AF_INET6, NLM_F_DUMP, ++m_sequence);
    request.body.idiag_states = states;
    request.body.id.idiag_sport = htons(port);
    if (send(m_socket.number(), &request, sizeof request, 0) < 0)
        return;
    alignas(nlmsghdr) std::array<char, 32'768> answer{};
    for (;;) {
        ssize_t size = recv(m_socket.number(), answer.data(), answer.size(), 0);
        if (size < 0)
            return;
        for (auto* header = reinterpret_cast<nlmsghdr*>(answer.data());
             NLMSG_OK(header, static_cast<std::size_t>(size)); header = NLMSG_NEXT(header, size)) {
            if (header->nlmsg_type == NLMSG_DONE || header->nlmsg_type == NLMSG_ERROR)
                return;
            take(*header);
        }
    }
}

std::uint32_t SockDiag::count(State state, lessons::Family family, std::uint16_t port)
{
    std::uint32_t states = 0;
    for (std::size_t i = 1; i < 12; ++i) // without 13: its walk of the bind hash is slow
        if (kStates[i] == state)
            states |= 1U << i;
    std::uint32_t rows = 0;
    dump(states, family, port, [&](const nlmsghdr&) { ++rows; });
    return rows;
}

std::vector<ListedSocket> SockDiag::all(lessons::Family family)
{
    std::vector<ListedSocket> sockets;
    constexpr std::uint32_t kAll = 0x1FFF;
    dump(kAll, family, 0, [&](const nlmsghdr& header) {
        if (sockets.size() < kMostRows)
            sockets.push_back({localOf(header), remoteOf(header), rowOf(header)});
    });
    const auto key = [](const ListedSocket& one) {
        return std::tuple(one.row.state != State::Listen, one.row.state, one.local.port, one.remote);
    };
    std::sort(sockets.begin(), sockets.end(),
              [&](const ListedSocket& a, const ListedSocket& b) { return key(a) < key(b); });
    return sockets;
}

} // namespace lifeline::lab
