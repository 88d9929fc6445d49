#pragma once

#include "core/lab/actor_message.h"
#include "core/lab/descriptor.h"
#include "core/lab/network.h"
#include "core/lab/steps.h"
#include "core/lessons/lesson.h"

#include <optional>

namespace lifeline::lab {

/// An actor in a process of its own, as the link's process sees it: a channel of messages.
class ActorProcess {
public:
    /// Forks it on its host, on this CPU under SCHED_BATCH: woken by a segment, it does not run before the
    /// link has looked at the socket. It waits for start(). Call before there are threads.
    static ActorProcess fork(Steps& steps, const lessons::Actor& actor, const Network& network,
                             lessons::Family family);

    void start() { answer(); }
    /// Lets an actor go on that waits for a state.
    void answer();
    /// The next message that waits. When the process is gone: Finished, and isDone().
    std::optional<ActorMessage> take();

    int descriptor() const { return m_channel.number(); }
    bool isDone() const { return m_done; }
    /// Whether it ended without finishing its steps.
    bool died() const { return m_died; }
    const lessons::Actor& actor() const { return *m_actor; }

private:
    const lessons::Actor* m_actor = nullptr;
    Descriptor m_channel;
    bool m_done = false;
    bool m_died = false;
};

/// Keeps this process, and what it forks, on the CPU it runs on. @return 0 or errno
int stayOnThisCpu();
/// Lets the calling thread run on every other CPU that the process was allowed before, if there is one.
void leaveCpuToOthers();

} // namespace lifeline::lab
