#pragma once

#include "core/lab/play.h"
#include "core/lab/record_writer.h"
#include "core/lab/step_player.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::lab {

/// How a run ended.
enum class RunEnd : std::uint8_t {
    Settled, ///< all actors done, no frame under way, every connection closed or in TIME-WAIT
    TimedOut, ///< the lesson's time limit came first
    Interrupted, ///< the outside went away or asked for an end
    ReaderGone, ///< nobody can read the recording any more
    TooMuch, ///< more frames, or a larger recording, than a lesson may make
};

/// How long the link itself kept frames that had no delay left, in the order of their delivery.
struct LinkTimes {
    std::vector<Time> observed; ///< where both kernels were read for the frame
    std::vector<Time> alone; ///< in bulk, where nobody looked
};

/// The link's event loop: one thread that takes frames, looks at kernels, delivers, and listens to the
/// actors.
class RunLoop {
public:
    struct Bounds {
        Time deadline{}; ///< steady time at which the run is stopped
        lessons::Until until = lessons::Until::Closed;
        int hangUp = -1; ///< descriptor whose hang-up ends the run
        Play* play = nullptr; ///< free play: its end ends the run; null for a lesson
    };

    RunLoop(RunParts parts, RecordWriter& writer, const Bounds& bounds);

    RunEnd play();
    const LinkTimes& linkTimes() const { return m_times; }
    /// When the first frame left, real time.
    std::optional<Time> firstFrame() const { return m_firstFrame; }

private:
    /// Sleeps until something happens. @return whether the outside hung up
    bool await();
    Time timeout() const;
    void takeFrames(Side from);
    /// @param isLast  no other frame of that end waits: its kernel's state now is that of this frame
    void sent(FrameInTransit frame, bool isLast);
    void passFrames();
    /// @return whether any was due
    bool deliverDue();
    void deliver(const FrameInTransit& frame);
    void answerRejected(const FrameInTransit& frame);
    void hearActors();
    void hear(std::size_t actor, const ActorMessage& message);
    bool isSettled();
    /// Whether this frame is told with all that the kernels say, or only that it was there.
    bool isTold(const FrameInTransit& frame) const;
    void sample();
    void tellDropped(Side side);
    void pushChanges();
    void pushChanges(Side side);
    void push(std::vector<Row>& rows);
    void push(Record record);

    RunParts m_parts;
    RecordWriter* m_writer;
    Bounds m_bounds;
    StepPlayer m_player;
    std::vector<std::uint64_t> m_callOfActor;
    std::vector<bool> m_isMissed; ///< actors whose early end was told
    std::uint64_t m_lastCall = 0;
    std::uint64_t m_frames = 0;
    PerSide<bool> m_mayHaveChanged; ///< queues and counters, since they were read
    std::optional<Time> m_firstFrame;
    Time m_nextSample{};
    LinkTimes m_times;
};

} // namespace lifeline::lab
