#include "core/lab/actor.h"

#include "core/lab/clock.h"
#include "core/lab/host.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <time.h>

namespace lifeline::lab {
namespace {

constexpr std::size_t kLargestCall = 65'536;

std::string quoted(std::string_view data)
{
    constexpr std::size_t kShown = 40;
    if (data.size() > kShown)
        return fmt::format("{} octets", data.size());
    std::string text = "\"";
    for (const char c : data) {
        if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else if (c == '"' || c == '\\')
            text += {'\\', c};
        else
            text += c;
    }
    return text + '"';
}

} // namespace

ActorScript::ActorScript(const lessons::Actor& actor, lessons::Family family, int channel)
    : m_actor(&actor),
      m_family(family),
      m_calls(channel)
{
}

void ActorScript::play()
{
    if (!m_calls.awaitStart())
        return;
    for (const lessons::Step& one : m_actor->steps)
        std::visit([this](const auto& verb) { step(verb); }, one);
    m_calls.finished();
}

Descriptor ActorScript::newSocket(const lessons::SocketOptions& options)
{
    const int family = m_family == lessons::Family::Ipv4 ? AF_INET : AF_INET6;
    Descriptor socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    for (const auto& [name, value] : options)
        setSocketOption(m_calls, socket.number(), name, value);
    return socket;
}

void ActorScript::bindTo(int socket, std::uint16_t port)
{
    const packet::SocketAddress local{hostAddress(m_actor->side, m_family), port};
    socklen_t size = 0;
    const sockaddr_storage address = toSockaddr(local, size);
    m_calls.make("bind", text(local), socket, {},
                 [&]() -> long { return bind(socket, reinterpret_cast<const sockaddr*>(&address), size); });
}

void ActorScript::step(const lessons::Listen& step)
{
    m_listener = newSocket(step.options);
    bindTo(m_listener.number(), step.port);
    m_calls.make("listen", std::to_string(step.backlog), m_listener.number(), {},
                 [&]() -> long { return listen(m_listener.number(), step.backlog); });
}

void ActorScript::step(const lessons::Connect& step)
{
    m_connection = newSocket(step.options);
    if (step.localPort != 0)
        bindTo(m_connection.number(), step.localPort);
    const packet::SocketAddress peer{hostAddress(other(m_actor->side), m_family), step.port};
    socklen_t size = 0;
    const sockaddr_storage address = toSockaddr(peer, size);
    m_calls.make("connect", text(peer), m_connection.number(), peer, [&]() -> long {
        return connect(m_connection.number(), reinterpret_cast<const sockaddr*>(&address), size);
    });
}

void ActorScript::step(const lessons::Accept&)
{
    const long accepted = m_calls.make("accept", "", m_listener.number(), {}, [&]() -> long {
        return accept4(m_listener.number(), nullptr, nullptr, SOCK_CLOEXEC);
    });
    m_connection = Descriptor(static_cast<int>(accepted));
}

void ActorScript::step(const lessons::Send& step)
{
    const std::string data = step.received ? m_received
        : step.text.empty() ? std::string(std::min<std::uint64_t>(step.octets, kLargestCall), 'x')
                            : step.text;
    std::uint64_t left = step.text.empty() && !step.received ? step.octets : data.size();
    while (left > 0) {
        const std::size_t size = std::min<std::uint64_t>(left, data.size());
        const std::string_view piece = std::string_view(data).substr(0, size);
        const long sent = m_calls.make("send", quoted(piece), m_connection.number(), {}, [&]() -> long {
            return send(m_connection.number(), piece.data(), piece.size(), 0);
        });
        if (sent <= 0)
            return;
        left -= static_cast<std::uint64_t>(sent);
    }
}

void ActorScript::step(const lessons::Receive& step)
{
    m_received.clear();
    while (m_received.size() < step.atLeast) {
        std::string part(kLargestCall, '\0');
        const long size =
            m_calls.make("recv", std::to_string(kLargestCall), m_connection.number(), {},
                         [&]() -> long { return recv(m_connection.number(), part.data(), part.size(), 0); });
        if (size <= 0)
            return;
        m_received.append(part, 0, static_cast<std::size_t>(size));
    }
}

void ActorScript::step(const lessons::Shutdown& step)
{
    constexpr std::array kNames{"SHUT_RD", "SHUT_WR", "SHUT_RDWR"};
    const int how = static_cast<int>(step.how);
    m_calls.make("shutdown", kNames[static_cast<std::size_t>(how)], m_connection.number(), {},
                 [&]() -> long { return shutdown(m_connection.number(), how); });
}

void ActorScript::step(const lessons::Close&)
{
    Descriptor& socket = m_connection.isOpen() ? m_connection : m_listener;
    m_calls.make("close", "", socket.number(), {}, [&]() -> long { return close(socket.release()); });
}

void ActorScript::step(const lessons::Sleep& step)
{
    timespec left = toTimespec(step.time);
    while (nanosleep(&left, &left) < 0 && errno == EINTR) { }
}

void ActorScript::step(const lessons::WaitForState& step)
{
    if (const auto state = tcp::stateFromName(step.state))
        m_calls.awaitState(step.side, *state);
}

} // namespace lifeline::lab
