#include "core/lab/actor_process.h"

#include "core/lab/actor.h"
#include "core/lab/host.h"
#include "core/lab/namespaces.h"
#include "core/lab/sandbox.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lifeline::lab {
namespace {

/// An actor holds its channel and nothing else of ours: not the recording, not the link, not the other
/// actors.
int keepOnly(int channel)
{
    constexpr int kPlace = 3;
    if (channel != kPlace && dup3(channel, kPlace, O_CLOEXEC) < 0)
        return -1;
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int place = 0; place < kPlace; ++place)
        if (nothing < 0 || dup2(nothing, place) < 0)
            return -1;
    return close_range(kPlace + 1, ~0U, 0) < 0 ? -1 : kPlace;
}

ActorAddress addressOf(const lessons::Actor& actor, const lessons::Network& network)
{
    if (network.isLoopback)
        return {loopbackAddress(network.family), loopbackAddress(network.family)};
    return {hostAddress(actor.side, network.family), hostAddress(other(actor.side), network.family)};
}

[[noreturn]] void runActor(const lessons::Actor& actor, const Network& network, const lessons::Lesson& lesson,
                           int channel)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NAME, actor.name.c_str());
    const sched_param parameters{};
    if (setns(network.hosts[actor.side].number(), CLONE_NEWNET) < 0
        || sched_setscheduler(0, SCHED_BATCH, &parameters) < 0)
        _exit(1);
    const int own = keepOnly(channel);
    if (own < 0 || enterSandbox(lesson.promises.timeLimit, network.rights) != 0)
        _exit(1);
    {
        // Its sockets close when it is done, as any program's; then its channel.
        ActorScript script(addressOf(actor, lesson.network), own);
        if (script.awaitStart()) {
            if (lesson.actors.front().steps.empty() && actor.steps.empty())
                script.playLines();
            script.play(actor.steps);
            script.finished();
        }
    }
    _exit(0);
}

} // namespace

ActorProcess ActorProcess::fork(Steps& steps, const lessons::Actor& actor, const Network& network,
                                const lessons::Lesson& lesson)
{
    ActorProcess process;
    process.m_actor = &actor;
    steps.run(fmt::format("process of the actor {} (fork)", actor.name), [&] {
        std::array<int, 2> ends{};
        if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) < 0)
            return errno;
        process.m_channel = Descriptor(ends[0]);
        Descriptor theirs(ends[1]);
        process.m_pid = ::fork();
        if (process.m_pid == 0) {
            process.m_channel.close();
            runActor(actor, network, lesson, theirs.number());
        }
        return errnoOf(process.m_pid);
    });
    return process;
}

void ActorProcess::answer()
{
    const char word = 1;
    send(m_channel.number(), &word, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

bool ActorProcess::command(std::string_view line)
{
    return send(m_channel.number(), line.data(), line.size(), MSG_NOSIGNAL | MSG_DONTWAIT)
        == static_cast<ssize_t>(line.size());
}

void ActorProcess::kill()
{
    if (m_done || m_pid <= 0)
        return;
    m_killed = true;
    ::kill(m_pid, SIGKILL);
}

std::optional<ActorMessage> ActorProcess::take()
{
    ActorMessage message;
    const ssize_t size = recv(m_channel.number(), &message, sizeof message, MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return std::nullopt;
    if (size != static_cast<ssize_t>(sizeof message)) {
        m_done = true;
        m_stays = false;
        m_channel.close();
        return std::nullopt;
    }
    m_finished = m_finished || message.kind == ActorMessage::Kind::Finished;
    m_stays = m_stays || message.kind == ActorMessage::Kind::Stays;
    return message;
}

int stayOnThisCpu()
{
    const int cpu = sched_getcpu();
    if (cpu < 0)
        return errno;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<std::size_t>(cpu), &one);
    return errnoOf(sched_setaffinity(0, sizeof one, &one));
}

void leaveCpuToOthers()
{
    const int cpu = sched_getcpu();
    cpu_set_t others;
    CPU_ZERO(&others);
    const long count = sysconf(_SC_NPROCESSORS_CONF);
    for (long i = 0; i < count && i < CPU_SETSIZE; ++i)
        if (i != cpu)
            CPU_SET(static_cast<std::size_t>(i), &others);
    // Refused where this is the only CPU we may use: the thread then shares it.
    sched_setaffinity(0, sizeof others, &others);
}

} // namespace lifeline::lab
