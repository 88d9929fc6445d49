#pragma once

#include "core/lab/actor_process.h"
#include "core/lab/kernel_probe.h"
#include "core/lab/link.h"
#include "core/lab/record_writer.h"
#include "core/lessons/lesson.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lifeline::lab {

/// The parts of a running lab.
struct RunParts {
    Link link;
    PerSide<KernelProbe> probes;
    std::vector<ActorProcess> actors;
    lessons::Family family = lessons::Family::Ipv4;
};

/// Plays the steps that an actor cannot play itself: waiting for a kernel's state, a frame or another actor's
/// call, and whatever is done to the link. An actor is answered when its step is done.
class StepPlayer {
public:
    StepPlayer(RunParts& parts, RecordWriter& writer);

    /// An actor wants this step played, and waits.
    void ask(std::size_t actor, const lessons::Step& step);
    /// Plays a step that nobody waits for. @return what was wrong with it, empty when nothing
    std::string play(const lessons::Step& step);

    /// Answers a frame that a rule rejects, in its receiver's name.
    void reject(const FrameInTransit& frame, const lessons::LinkRule& rule);

    // What the waits are for.
    void frameLeft(const FrameInTransit& frame)
    {
        if (m_countsFrames)
            count(m_left, frame);
    }
    void frameArrived(const FrameInTransit& frame)
    {
        if (m_countsFrames)
            count(m_arrived, frame);
    }
    void callBegan(const std::string& actor, const std::string& call) { ++m_begun[{actor, call}]; }
    void callReturned(const std::string& actor, const std::string& call) { ++m_returned[{actor, call}]; }

    /// Answers the actors whose wait is over, and goes on with floods.
    void goOn();
    /// How long the loop may sleep before goOn() has to look again.
    std::optional<Time> patience() const;

private:
    struct Pending {
        std::optional<std::size_t> actor; ///< who is answered
        const lessons::Step* step = nullptr;
        lessons::Flood flood; ///< what is left of it
        Time next{}; ///< of a flood, steady time
    };
    using Frames = std::map<std::string, std::uint64_t>; ///< by the pattern's text
    using Calls = std::map<std::pair<std::string, std::string>, std::uint64_t>; ///< by actor and call

    static void count(Frames& frames, const FrameInTransit& frame);
    bool isOver(const lessons::WaitForState& wait);
    bool isOver(const lessons::WaitForFrame& wait) const;
    bool isOver(const lessons::WaitForCall& wait) const;
    bool isOver(Pending& pending);
    bool goOn(Pending& flood);

    std::string act(const lessons::ListSockets& step);
    std::string act(const lessons::Kill& step);
    std::string act(const lessons::Cut& step);
    std::string act(const lessons::Mend& step);
    std::string act(const lessons::SwitchRule& step);
    std::string act(const lessons::Release& step);
    std::string act(const lessons::HoldFrame& step);
    std::string act(const lessons::DropFrame& step);
    std::string act(const lessons::SetDelay& step);
    std::string act(const lessons::Inject& step);
    std::string act(const lessons::SendIcmp& step);
    template <class Other>
    std::string act(const Other&)
    {
        return {};
    }

    void forge(Side from, std::vector<std::byte> octets, const std::string& why);
    void push(std::vector<Row>& rows);

    RunParts* m_parts;
    RecordWriter* m_writer;
    bool m_countsFrames = false; ///< a step waits for frames: else nobody asks
    std::vector<Pending> m_pending;
    Frames m_left;
    Frames m_arrived;
    Calls m_begun;
    Calls m_returned;
    std::uint32_t m_flooded = 0; ///< SYNs of floods so far
};

} // namespace lifeline::lab
