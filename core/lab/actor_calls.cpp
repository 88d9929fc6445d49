#include "core/lab/actor_calls.h"

#include "core/lab/clock.h"
#include "core/lab/host.h"

#include <algorithm>
#include <cerrno>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lifeline::lab {
namespace {

/// So many calls of one name are reported one by one; of the rest what matters.
constexpr std::uint64_t kReportedInFull = 200;

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
    return make(call, arguments, socket, toward, action, {});
}

long ActorCalls::make(std::string_view call, std::string_view arguments, int socket,
                      const packet::SocketAddress& toward, const std::function<long()>& action,
                      const std::function<std::string()>& describe)
{
    ActorMessage message;
    message.kind = ActorMessage::Kind::CallBegin;
    putText(message.call, call);
    putText(message.arguments, arguments);
    if (const auto known = m_sockets.find(socket); known != m_sockets.end())
        message.socket = known->second;
    const bool inFull = ++m_made[std::string(call)] <= kReportedInFull;
    if (inFull) {
        nameEnds(message, socket, toward);
        message.time = realTime();
        tell(message);
    }

    errno = 0;
    const Time begin = realTime();
    const long result = action();
    const int error = errno;
    message.time = realTime();
    message.duration = message.time - begin;
    message.kind = ActorMessage::Kind::CallEnd;
    message.result = result;
    message.error = result < 0 ? error : 0;
    if (inFull || isReported(call, message)) {
        message.signal = message.error != 0 ? raisedSignal() : 0;
        if (describe)
            putText(message.arguments, describe());
        if (call != "close") {
            const int named = call == "accept" ? static_cast<int>(result) : socket;
            nameEnds(message, named, toward);
        }
        tell(message);
    }
    errno = error;
    return result;
}

bool ActorCalls::isReported(std::string_view call, const ActorMessage& end)
{
    return end.error != 0 || end.result == 0 || m_made.find(call)->second % kReportedInFull == 0;
}

void ActorCalls::ask(std::uint32_t step)
{
    ActorMessage message;
    message.kind = ActorMessage::Kind::Ask;
    message.step = step;
    tell(message);
    awaitWord();
}

void ActorCalls::stays()
{
    ActorMessage message;
    message.kind = ActorMessage::Kind::Stays;
    tell(message);
    awaitWord(); // nobody says it: the run ends first, and we with it
}

void ActorCalls::finished() { tell(ActorMessage{}); }

bool ActorCalls::awaitStart() { return awaitWord(); }

std::optional<std::string> ActorCalls::awaitLine()
{
    std::string line(4'096, '\0');
    const ssize_t size = read(m_channel, line.data(), line.size());
    if (size <= 0)
        return std::nullopt;
    line.resize(static_cast<std::size_t>(size));
    return line;
}

void ActorCalls::lineDone()
{
    ActorMessage message;
    message.kind = ActorMessage::Kind::LineDone;
    tell(message);
}

bool ActorCalls::awaitWord()
{
    char word = 0;
    return read(m_channel, &word, 1) == 1;
}

} // namespace lifeline::lab
