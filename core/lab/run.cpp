#include "core/lab/run.h"

#include "core/lab/clock.h"
#include "core/lab/row_text.h"

#include <fmt/format.h>
#include <fstream>
#include <sys/prctl.h>
#include <sys/utsname.h>

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
        return "The lesson is over: every connection is closed or in TIME-WAIT.";
    case RunEnd::TimedOut:
        return fmt::format("The lesson was stopped: it took longer than its limit of {} ms.",
                           std::chrono::duration_cast<std::chrono::milliseconds>(limit).count());
    case RunEnd::Interrupted:
        return "The lesson was interrupted.";
    case RunEnd::ReaderGone:
        return "The reader of the recording went away.";
    }
    return {};
}

RunParts makeParts(Steps& steps, const lessons::Lesson& lesson)
{
    RunParts parts;
    const Network network = Network::build(steps, lesson.network, lesson.sysctls);
    if (!steps.ok())
        return parts;
    parts.link = Link::open(steps, network, lesson.network.delay);
    for (const Side side : kBothSides)
        parts.probes[side] = KernelProbe::open(steps, network, side, lesson.network.family);
    steps.run("one CPU for link and actors (sched_setaffinity)", stayOnThisCpu);
    for (const lessons::Actor& actor : lesson.actors)
        parts.actors.push_back(ActorProcess::fork(steps, actor, network, lesson.network.family));
    return parts;
}

/// Timers of this thread fire when they are due, not 50 µs later.
void beExact()
{
    prctl(PR_SET_TIMERSLACK, 1UL);
    prctl(PR_SET_NAME, "link");
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
    Steps steps;
    RunParts parts = makeParts(steps, lesson);
    if (!steps.ok())
        return tl::unexpected(steps.error());
    RecordWriter writer(sinks); // only now: a process with threads should not fork
    beExact();
    writer.push(noteRow(realTime(), privilegeSentence(privilege)));
    const Time limit = lesson.promises.timeLimit;
    const RunEnd end = RunLoop(std::move(parts), writer, begin + limit, hangUp).play();
    writer.push(noteRow(realTime(), endSentence(end, limit)));
    writer.finish();
    return end;
}

} // namespace lifeline::lab
