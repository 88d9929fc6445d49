#pragma once

#include "core/lab/actor_process.h"
#include "core/lab/kernel_probe.h"
#include "core/lab/link.h"
#include "core/lab/record_writer.h"

#include <cstdint>
#include <vector>

namespace lifeline::lab {

/// How a run ended.
enum class RunEnd : std::uint8_t {
    Settled, ///< all actors done, no frame under way, every connection closed or in TIME-WAIT
    TimedOut, ///< the lesson's time limit came first
    Interrupted, ///< the outside went away or asked for an end
    ReaderGone, ///< nobody can read the recording any more
};

/// The parts of a running lab.
struct RunParts {
    Link link;
    PerSide<KernelProbe> probes;
    std::vector<ActorProcess> actors;
};

/// The link's event loop: one thread that takes frames, looks at kernels, delivers, and listens to the
/// actors.
class RunLoop {
public:
    /// @param deadline  steady time at which the run is stopped
    /// @param hangUp    descriptor whose hang-up ends the run
    RunLoop(RunParts parts, RecordWriter& writer, Time deadline, int hangUp);

    RunEnd play();

private:
    struct Waiting {
        std::size_t actor = 0;
        Side side = Side::Client;
        tcp::State state = tcp::State::Closed;
    };

    /// Sleeps until something happens. @return whether the outside hung up
    bool await();
    Time timeout() const;
    void takeFrames();
    void sent(FrameInTransit frame);
    void deliverDue();
    void deliver(const FrameInTransit& frame);
    void hearActors();
    void hear(std::size_t actor, const ActorMessage& message);
    void answerWaiting();
    bool isSettled();
    void pushChanges(Side side);
    void push(Record record);

    RunParts m_parts;
    RecordWriter* m_writer;
    Time m_deadline;
    int m_hangUp;
    std::vector<Waiting> m_waiting;
    std::vector<std::uint64_t> m_callOfActor;
    std::uint64_t m_lastCall = 0;
};

} // namespace lifeline::lab
