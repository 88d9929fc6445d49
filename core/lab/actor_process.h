#pragma once

#include "core/lab/actor_message.h"
#include "core/lab/descriptor.h"
#include "core/lab/network.h"
#include "core/lab/steps.h"
#include "core/lessons/lesson.h"

#include <optional>
#include <string_view>

namespace lifeline::lab {

/// An actor in a process of its own, as the link's process sees it: a channel of messages.
class ActorProcess {
public:
    /// Forks it on its host, on this CPU under SCHED_BATCH: woken by a segment, it does not run before the
    /// link has looked at the socket. It has sockets and nothing else (enterSandbox()), and waits for
    /// start(). Call before there are threads.
    static ActorProcess fork(Steps& steps, const lessons::Actor& actor, const Network& network,
                             const lessons::Lesson& lesson);

    void start() { answer(); }
    /// Lets an actor go on that has asked for something.
    void answer();
    /// The next message that waits. When the process is gone: nothing, and isDone().
    std::optional<ActorMessage> take();
    /// In free play: a line for it to do. @return false when too many wait
    bool command(std::string_view line);
    /// SIGKILL; its kernel closes its sockets.
    void kill();

    int descriptor() const { return m_channel.number(); }
    /// Its process is gone, and its sockets are closed.
    bool isDone() const { return m_done; }
    /// It has nothing more to do, but keeps its sockets.
    bool stays() const { return m_stays; }
    /// Whether it ended without finishing its steps, and nobody killed it.
    bool died() const { return m_done && !m_finished && !m_killed; }
    const lessons::Actor& actor() const { return *m_actor; }

private:
    const lessons::Actor* m_actor = nullptr;
    Descriptor m_channel;
    pid_t m_pid = -1;
    bool m_done = false;
    bool m_stays = false;
    bool m_finished = false;
    bool m_killed = false;
};

/// Keeps this process, and what it forks, on the CPU it runs on. @return 0 or errno
int stayOnThisCpu();
/// Lets the calling thread run on every other CPU that the process was allowed before, if there is one.
void leaveCpuToOthers();

} // namespace lifeline::lab
