#pragma once

#include <cstdint>
#include <linux/tcp.h>
#include <netinet/in.h>

#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace lifeline::test {

/// A real TCP connection over the loopback, both ends in this process.
class LocalConnection {
public:
    LocalConnection()
    {
        m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        bind(m_listener, reinterpret_cast<const sockaddr*>(&address), length);
        listen(m_listener, 1);
        getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length);
        m_client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        m_isOpen = connect(m_client, reinterpret_cast<const sockaddr*>(&address), length) == 0;
        m_server = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int on = 1;
        for (const int end : {m_client, m_server})
            setsockopt(end, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    LocalConnection(const LocalConnection&) = delete;
    LocalConnection& operator=(const LocalConnection&) = delete;
    ~LocalConnection()
    {
        for (const int end : {m_client, m_server, m_listener})
            ::close(end);
    }

    bool isOpen() const { return m_isOpen && m_server >= 0; }

    /// Octets from the client to the server, which takes them.
    bool send(std::string_view octets) const
    {
        char taken[512];
        return ::send(m_client, octets.data(), octets.size(), 0) == static_cast<ssize_t>(octets.size())
            && recv(m_server, taken, octets.size(), MSG_WAITALL) == static_cast<ssize_t>(octets.size());
    }

    struct Counts {
        std::uint32_t fromClient = 0;
        std::uint32_t fromServer = 0;
    };
    /// Segments so far, as the client's kernel counted them.
    Counts segments() const
    {
        tcp_info info{};
        socklen_t length = sizeof info;
        getsockopt(m_client, IPPROTO_TCP, TCP_INFO, &info, &length);
        return {info.tcpi_segs_out, info.tcpi_segs_in};
    }

    std::uint16_t clientPort() const
    {
        sockaddr_in address{};
        socklen_t length = sizeof address;
        getsockname(m_client, reinterpret_cast<sockaddr*>(&address), &length);
        return ntohs(address.sin_port);
    }

private:
    int m_listener = -1;
    int m_client = -1;
    int m_server = -1;
    bool m_isOpen = false;
};

} // namespace lifeline::test
