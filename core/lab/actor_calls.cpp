#include "core/lab/actor_calls.h"

#include "core/lab/clock.h"
#include "core/lab/host.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lifeline::lab {
namespace {

struct Option {
    std::string_view name;
    int level;
    int number;
};

constexpr std::array kOptions{
    Option{"SO_KEEPALIVE", SOL_SOCKET, SO_KEEPALIVE},
    Option{"SO_RCVBUF", SOL_SOCKET, SO_RCVBUF},
    Option{"SO_REUSEADDR", SOL_SOCKET, SO_REUSEADDR},
    Option{"SO_SNDBUF", SOL_SOCKET, SO_SNDBUF},
    Option{"TCP_CORK", IPPROTO_TCP, TCP_CORK},
    Option{"TCP_DEFER_ACCEPT", IPPROTO_TCP, TCP_DEFER_ACCEPT},
    Option{"TCP_FASTOPEN", IPPROTO_TCP, TCP_FASTOPEN},
    Option{"TCP_KEEPCNT", IPPROTO_TCP, TCP_KEEPCNT},
    Option{"TCP_KEEPIDLE", IPPROTO_TCP, TCP_KEEPIDLE},
    Option{"TCP_KEEPINTVL", IPPROTO_TCP, TCP_KEEPINTVL},
    Option{"TCP_LINGER2", IPPROTO_TCP, TCP_LINGER2},
    Option{"TCP_MAXSEG", IPPROTO_TCP, TCP_MAXSEG},
    Option{"TCP_NODELAY", IPPROTO_TCP, TCP_NODELAY},
    Option{"TCP_QUICKACK", IPPROTO_TCP, TCP_QUICKACK},
    Option{"TCP_SYNCNT", IPPROTO_TCP, TCP_SYNCNT},
    Option{"TCP_USER_TIMEOUT", IPPROTO_TCP, TCP_USER_TIMEOUT},
};

using NameCall = int (*)(int, sockaddr*, socklen_t*);

packet::SocketAddress addressOf(int socket, NameCall call)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    return call(socket, reinterpret_cast<sockaddr*>(&storage), &size) == 0 ? fromSockaddr(storage)
                                                                           : packet::SocketAddress{};
}

sigset_t pipeSignal()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    return set;
}

/// SIGPIPE is blocked: it stays pending, and is taken here instead of ending the actor.
int raisedSignal()
{
    const sigset_t set = pipeSignal();
    const timespec now{};
    return std::max(0, sigtimedwait(&set, nullptr, &now));
}

void nameEnds(ActorMessage& message, int socket, const packet::SocketAddress& toward)
{
    message.remote = toward;
    if (socket < 0)
        return;
    message.local = addressOf(socket, getsockname);
    if (const auto peer = addressOf(socket, getpeername); peer.port != 0)
        message.remote = peer;
}

} // namespace

ActorCalls::ActorCalls(int channel) : m_channel(channel)
{
    signal(SIGPIPE, SIG_DFL);
    const sigset_t set = pipeSignal();
    sigprocmask(SIG_BLOCK, &set, nullptr);
}

void ActorCalls::tell(const ActorMessage& message)
{
    // The link's process is pid 1 here: without it nothing of us is left, so a failure needs no answer.
    if (write(m_channel, &message, sizeof message) < 0)
        _exit(1);
}

long ActorCalls::make(std::string_view call, std::string_view arguments, int socket,
                      const packet::SocketAddress& toward, const std::function<long()>& action)
{
    ActorMessage message;
    message.kind = ActorMessage::Kind::CallBegin;
    putText(message.call, call);
    putText(message.arguments, arguments);
    nameEnds(message, socket, toward);
    message.time = realTime();
    tell(message);

    errno = 0;
    const Time begin = realTime();
    const long result = action();
    const int error = errno;
    message.time = realTime();
    message.duration = message.time - begin;
    message.kind = ActorMessage::Kind::CallEnd;
    message.result = result;
    message.error = result < 0 ? error : 0;
    message.signal = raisedSignal();
    if (call != "close") {
        const int named = call == "accept" ? static_cast<int>(result) : socket;
        nameEnds(message, named, toward);
    }
    tell(message);
    errno = error;
    return result;
}

void ActorCalls::awaitState(Side side, tcp::State state)
{
    ActorMessage message;
    message.kind = ActorMessage::Kind::WaitForState;
    message.side = side;
    message.state = state;
    tell(message);
    awaitWord();
}

void ActorCalls::finished() { tell(ActorMessage{}); }

bool ActorCalls::awaitStart() { return awaitWord(); }

bool ActorCalls::awaitWord()
{
    char word = 0;
    return read(m_channel, &word, 1) == 1;
}

bool knowsSocketOption(std::string_view name)
{
    return std::any_of(kOptions.begin(), kOptions.end(),
                       [&](const Option& option) { return option.name == name; });
}

int setSocketOption(ActorCalls& calls, int socket, const std::string& name, int value)
{
    for (const Option& option : kOptions)
        if (option.name == name) {
            const long result =
                calls.make("setsockopt", fmt::format("{}, {}", name, value), socket, {}, [&]() -> long {
                    return setsockopt(socket, option.level, option.number, &value, sizeof value);
                });
            return result < 0 ? errno : 0;
        }
    return ENOPROTOOPT;
}

} // namespace lifeline::lab
