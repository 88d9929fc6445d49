#include "core/lab/run.h"

#include "core/lab/clock.h"
#include "core/lab/row_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace lifeline::lab {
namespace {

/// Whose rights: the user map of this namespace is the proof, "0 65534 1".
std::string privilegeSentence(Privilege privilege)
{
    if (privilege == Privilege::Root)
        return "The lab runs as root, in network and process namespaces of its own.";
    std::ifstream map("/proc/self/uid_map");
    unsigned inside = 0;
    unsigned outside = 0;
    map >> inside >> outside;
    return fmt::format(
        "The lab runs without root, in a user namespace of its own: user {} outside is user {} inside.",
        outside, inside);
}

std::string endSentence(RunEnd end, Time limit)
{
    switch (end) {
    case RunEnd::Settled:
        return "The lesson is over.";
    case RunEnd::TimedOut:
        return fmt::format("The lesson was stopped: it took longer than its limit of {} ms.",
                           std::chrono::duration_cast<std::chrono::milliseconds>(limit).count());
    case RunEnd::Interrupted:
        return "The lesson was interrupted.";
    case RunEnd::ReaderGone:
        return "The reader of the recording went away.";
    case RunEnd::TooMuch:
        return "The lesson was stopped: it made more frames or a larger recording than a lesson may.";
    }
    return {};
}

double microseconds(Time time) { return std::chrono::duration<double, std::micro>(time).count(); }

std::string medianOf(std::vector<Time> times)
{
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return fmt::format("{:.0f} µs at the median of {}", microseconds(*middle), times.size());
}

/// What the lab itself adds to the times of a lesson.
std::string timesSentence(const RunLoop& loop, Time begin)
{
    std::string text = "The lab's own times:";
    if (loop.firstFrame()) {
        const Time setUp = *loop.firstFrame() - (realTime() - (steadyTime() - begin));
        text += fmt::format(" the first frame left {:.1f} ms after the program began;",
                            microseconds(setUp) / 1000);
    }
    const LinkTimes& times = loop.linkTimes();
    if (!times.observed.empty())
        text += fmt::format(" the link kept a frame {} whose states were read;", medianOf(times.observed));
    if (!times.alone.empty())
        text += fmt::format(" {} in bulk;", medianOf(times.alone));
    text.back() = '.';
    return text;
}

RunParts makeParts(Steps& steps, const lessons::Lesson& lesson, Privilege privilege)
{
    RunParts parts;
    Network network = Network::build(steps, lesson.network, lesson.sysctls);
    network.rights = privilege == Privilege::Root ? Rights::GiveUp : Rights::Keep;
    if (!steps.ok())
        return parts;
    parts.family = lesson.network.family;
    parts.link = Link::open(steps, network, lesson);
    for (const Side side : kBothSides)
        parts.probes[side] = KernelProbe::open(steps, network, side, lesson.network.family);
    steps.run("one CPU for link and actors (sched_setaffinity)", stayOnThisCpu);
    for (const lessons::Actor& actor : lesson.actors)
        parts.actors.push_back(ActorProcess::fork(steps, actor, network, lesson));
    return parts;
}

/// As the kernel's sched_setattr() takes it; Debian 12's headers have no such struct.
struct SchedulingAttributes {
    std::uint32_t size = sizeof(SchedulingAttributes);
    std::uint32_t policy = SCHED_OTHER;
    std::uint64_t flags = 0;
    std::int32_t nice = 0;
    std::uint32_t priority = 0;
    std::uint64_t runtime = 0; ///< nanoseconds; of SCHED_OTHER: the slice
    std::uint64_t deadline = 0;
    std::uint64_t period = 0;
};

/// This thread's timers fire when they are due, not 50 µs later; and it asks for short turns, so that it gets
/// them soon: before an actor that goes on, and before whatever else keeps the CPU busy (Linux 6.12; older
/// ones ignore it).
void beExact()
{
    prctl(PR_SET_TIMERSLACK, 1UL);
    prctl(PR_SET_NAME, "link");
    SchedulingAttributes attributes;
    attributes.runtime = 100'000;
    static_cast<void>(syscall(SYS_sched_setattr, 0, &attributes, 0U) == 0);
}

Expected<RunEnd> run(const lessons::Lesson& lesson, Privilege privilege,
                     const std::vector<RecordSink*>& sinks, Time begin, const RunLoop::Bounds& bounds)
{
    Steps steps;
    RunParts parts = makeParts(steps, lesson, privilege);
    if (!steps.ok())
        return tl::unexpected(steps.error());
    RecordWriter writer(sinks); // only now: a process with threads should not fork
    beExact();
    writer.push(noteRow(realTime(), privilegeSentence(privilege)));
    RunLoop loop(std::move(parts), writer, bounds);
    const RunEnd end = loop.play();
    writer.push(noteRow(realTime(), timesSentence(loop, begin)));
    writer.push(noteRow(realTime(), endSentence(end, lesson.promises.timeLimit)));
    writer.finish();
    return end;
}

} // namespace

std::string kernelRelease()
{
    utsname system{};
    uname(&system);
    return system.release;
}

Expected<RunEnd> runLesson(const lessons::Lesson& lesson, Privilege privilege,
                           const std::vector<RecordSink*>& sinks, Time begin, int hangUp)
{
    return run(lesson, privilege, sinks, begin,
               {begin + lesson.promises.timeLimit, lesson.until, hangUp, nullptr});
}

Expected<RunEnd> runPlay(const lessons::Lesson& lesson, Privilege privilege,
                         const std::vector<RecordSink*>& sinks, Time begin, int hangUp, int commands,
                         int replies)
{
    const lessons::Lesson play = playLesson(lesson);
    Play lines(commands, replies);
    return run(play, privilege, sinks, begin, {begin + play.promises.timeLimit, play.until, hangUp, &lines});
}

} // namespace lifeline::lab
