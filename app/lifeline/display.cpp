#include "app/lifeline/display.h"

#include <QByteArray>
#include <QList>
#include <QtGlobal>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace lifeline::app {

namespace {

constexpr int kPatience = 2000; // milliseconds
constexpr int kFirstPort = 6000; // of X11's display 0

/// Closes what it holds.
class Socket {
public:
    explicit Socket(int family)
        : m_descriptor(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
    }
    ~Socket()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    bool connectTo(const sockaddr* address, socklen_t length) const
    {
        if (m_descriptor < 0)
            return false;
        if (::connect(m_descriptor, address, length) == 0)
            return true;
        if (errno != EINPROGRESS)
            return false;
        pollfd waits{m_descriptor, POLLOUT, 0};
        int error = 0;
        socklen_t size = sizeof(error);
        return ::poll(&waits, 1, kPatience) == 1
            && ::getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
    }

private:
    int m_descriptor;
};

/// @param path  of a socket; in the abstract namespace it begins with a zero
bool answersAt(const QByteArray& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || static_cast<std::size_t>(path.size()) >= sizeof(address.sun_path))
        return false;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(path.size()));
    const bool isAbstract = path.front() == '\0';
    return Socket(AF_UNIX).connectTo(reinterpret_cast<const sockaddr*>(&address),
                                     isAbstract ? length : length + 1);
}

bool answersAt(const QByteArray& host, int port)
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.constData(), QByteArray::number(port).constData(), &wanted, &found) != 0)
        return false;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> all(found, &::freeaddrinfo);
    for (const addrinfo* one = found; one != nullptr; one = one->ai_next)
        if (Socket(one->ai_family).connectTo(one->ai_addr, one->ai_addrlen))
            return true;
    return false;
}

/// "host:display.screen"; without a host, a socket of this machine.
bool answersX11(const QByteArray& display)
{
    const auto colon = display.lastIndexOf(':');
    if (colon < 0)
        return false;
    bool isNumber = false;
    const QByteArray number = display.mid(colon + 1).split('.').first();
    const int which = number.toInt(&isNumber);
    if (!isNumber || which < 0)
        return false;
    const QByteArray host = display.left(colon);
    if (!host.isEmpty() && host != "unix")
        return answersAt(host, kFirstPort + which);
    const QByteArray path = "/tmp/.X11-unix/X" + number;
    return answersAt(QByteArray(1, '\0') + path) || answersAt(path);
}

bool answersWayland(const QByteArray& display)
{
    return answersAt(display.startsWith('/') ? display : qgetenv("XDG_RUNTIME_DIR") + '/' + display);
}

} // namespace

DisplayFacts findDisplay()
{
    DisplayFacts found;
    const QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
    const QByteArray x11 = qgetenv("DISPLAY");
    if (!wayland.isEmpty())
        found = {QStringLiteral("Wayland ") + QString::fromLocal8Bit(wayland), answersWayland(wayland)};
    if (!found.answers && !x11.isEmpty())
        found = {QStringLiteral("X11 ") + QString::fromLocal8Bit(x11), answersX11(x11)};
    return found;
}

} // namespace lifeline::app
