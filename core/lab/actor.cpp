#include "core/lab/actor.h"

#include "core/lab/clock.h"
#include "core/lab/host.h"
#include "core/lessons/play_line.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <netinet/in.h>
#include <poll.h>
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

std::string withFlags(std::string text, const std::vector<std::string>& flags)
{
    return flags.empty() ? text : fmt::format("{}, {}", text, fmt::join(flags, "|"));
}

std::string eventNames(int events)
{
    constexpr std::array kEvents{std::pair{POLLIN, "IN"},       std::pair{POLLOUT, "OUT"},
                                 std::pair{POLLRDHUP, "RDHUP"}, std::pair{POLLERR, "ERR"},
                                 std::pair{POLLHUP, "HUP"},     std::pair{POLLPRI, "PRI"}};
    std::vector<std::string_view> names;
    for (const auto& [bit, name] : kEvents)
        if ((events & bit) != 0)
            names.emplace_back(name);
    return names.empty() ? std::string("nothing") : fmt::format("{}", fmt::join(names, "|"));
}

void beNonblocking(int socket) { fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK); }

} // namespace

ActorScript::ActorScript(const ActorAddress& address, int channel) : m_address(address), m_calls(channel) { }

void ActorScript::play(const std::vector<lessons::Step>& steps)
{
    for (std::uint32_t i = 0; i < steps.size(); ++i)
        play(steps[i], i);
}

void ActorScript::playLines()
{
    while (const auto line = m_calls.awaitLine()) {
        if (const auto parsed = lessons::parsePlayLine(*line))
            if (const auto* one = std::get_if<lessons::Step>(&parsed->what))
                play(*one, 0);
        m_calls.lineDone();
    }
}

void ActorScript::play(const lessons::Step& one, std::uint32_t place)
{
    if (lessons::isPlayedByLink(one))
        m_calls.ask(place);
    else
        std::visit([this](const auto& verb) { step(verb); }, one);
}

int ActorScript::socket(const std::string& name) const
{
    const auto found = m_sockets.find(name);
    return found == m_sockets.end() ? -1 : found->second.number();
}

int ActorScript::newSocket(const std::string& name, const lessons::SocketOptions& options)
{
    const int family = m_address.own.isV4() ? AF_INET : AF_INET6;
    const Descriptor& made = m_sockets[name] = Descriptor(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    m_calls.isNew(made.number());
    for (const auto& [option, value] : options)
        setSocketOption(m_calls, made.number(), option, value);
    return made.number();
}

void ActorScript::bindTo(int socket, std::uint16_t port)
{
    const packet::SocketAddress local{m_address.own, port};
    socklen_t size = 0;
    const sockaddr_storage address = toSockaddr(local, size);
    m_calls.make("bind", text(local), socket, {},
                 [&]() -> long { return bind(socket, reinterpret_cast<const sockaddr*>(&address), size); });
}

void ActorScript::step(const lessons::Listen& step)
{
    const int listener = newSocket(step.socket, step.options);
    bindTo(listener, step.port);
    m_calls.make("listen", std::to_string(step.backlog), listener, {},
                 [&]() -> long { return listen(listener, step.backlog); });
}

void ActorScript::step(const lessons::Connect& step)
{
    // A second connect() on a socket that is not blocking asks how the first one goes.
    const bool again = step.nonblocking && socket(step.socket) >= 0;
    const int connecting = again ? socket(step.socket) : newSocket(step.socket, step.options);
    if (step.nonblocking)
        beNonblocking(connecting);
    if (step.localPort != 0 && !again)
        bindTo(connecting, step.localPort);
    const packet::SocketAddress peer{m_address.peer, step.port};
    socklen_t size = 0;
    const sockaddr_storage address = toSockaddr(peer, size);
    const auto* target = reinterpret_cast<const sockaddr*>(&address);
    if (step.data.empty())
        m_calls.make("connect", text(peer), connecting, peer,
                     [&]() -> long { return connect(connecting, target, size); });
    else
        m_calls.make("sendto", fmt::format("{}, MSG_FASTOPEN, {}", quoted(step.data), text(peer)), connecting,
                     peer, [&]() -> long {
                         return sendto(connecting, step.data.data(), step.data.size(), MSG_FASTOPEN, target,
                                       size);
                     });
}

void ActorScript::step(const lessons::Accept& step)
{
    const int listener = socket(step.listener);
    if (step.nonblocking && listener >= 0)
        beNonblocking(listener);
    const long accepted = m_calls.make("accept", "", listener, {}, [&]() -> long {
        return accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    });
    if (accepted < 0)
        return; // what has the name keeps it
    m_sockets[step.socket] = Descriptor(static_cast<int>(accepted));
    m_calls.isNew(static_cast<int>(accepted));
}

void ActorScript::step(const lessons::Send& step)
{
    const std::string data = step.received ? m_received
        : step.text.empty() ? std::string(std::min<std::uint64_t>(step.octets, kLargestCall), 'x')
                            : step.text;
    std::uint64_t left = step.text.empty() && !step.received ? step.octets : data.size();
    const int flags = flagsOf(step.flags);
    const int sending = socket(step.socket);
    while (left > 0) {
        const std::size_t size = std::min<std::uint64_t>(left, data.size());
        const std::string_view piece = std::string_view(data).substr(0, size);
        const long sent =
            m_calls.make("send", withFlags(quoted(piece), step.flags), sending, {},
                         [&]() -> long { return send(sending, piece.data(), piece.size(), flags); });
        if (sent <= 0)
            return;
        left -= static_cast<std::uint64_t>(sent);
    }
}

void ActorScript::step(const lessons::Receive& step)
{
    m_received.clear();
    const int receiving = socket(step.socket);
    const int flags = flagsOf(step.flags);
    std::uint64_t total = 0;
    std::string part(step.octets, '\0');
    while (step.all || total < step.atLeast) {
        const auto describe = [&]() -> std::string {
            return withFlags(std::to_string(step.octets), step.flags);
        };
        const long size = m_calls.make("recv", describe(), receiving, {}, [&]() -> long {
            return recv(receiving, part.data(), part.size(), flags);
        });
        if (size <= 0)
            return;
        total += static_cast<std::uint64_t>(size);
        if (m_received.size() < kLargestCall) // an echo of more is not worth the memory
            m_received.append(part, 0, static_cast<std::size_t>(size));
    }
}

void ActorScript::step(const lessons::Shutdown& step)
{
    constexpr std::array kNames{"SHUT_RD", "SHUT_WR", "SHUT_RDWR"};
    const int how = static_cast<int>(step.how);
    const int closing = socket(step.socket);
    m_calls.make("shutdown", kNames[static_cast<std::size_t>(how)], closing, {},
                 [&]() -> long { return shutdown(closing, how); });
}

void ActorScript::step(const lessons::Close& step)
{
    std::string name = step.socket;
    if (name.empty())
        name =
            socket(lessons::kConnectionSocket) >= 0 ? lessons::kConnectionSocket : lessons::kListenerSocket;
    Descriptor& closing = m_sockets[name];
    m_calls.make("close", "", closing.number(), {}, [&]() -> long { return close(closing.release()); });
}

void ActorScript::step(const lessons::SetOptions& step)
{
    for (const auto& [option, value] : step.options)
        setSocketOption(m_calls, socket(step.socket), option, value);
}

void ActorScript::step(const lessons::GetOption& step)
{
    getSocketOption(m_calls, socket(step.socket), step.option);
}

void ActorScript::step(const lessons::Poll& step)
{
    pollfd polled{socket(step.socket), POLLIN | POLLOUT | POLLRDHUP, 0};
    const timespec patience = toTimespec(step.time);
    m_calls.make(
        "poll", "IN|OUT|RDHUP", polled.fd, {},
        [&]() -> long { return ppoll(&polled, 1, &patience, nullptr); },
        [&] { return "gave " + eventNames(polled.revents); });
}

void ActorScript::step(const lessons::Stay&) { m_calls.stays(); }

void ActorScript::step(const lessons::Sleep& step)
{
    timespec left = toTimespec(step.time);
    while (nanosleep(&left, &left) < 0 && errno == EINTR) { }
}

} // namespace lifeline::lab
