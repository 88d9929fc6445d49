#include "app/lifeline_lab/child.h"
#include "app/lifeline_lab/commands.h"
#include "app/lifeline_lab/exit_code.h"
#include "app/lifeline_lab/live_run.h"
#include "app/lifeline_lab/run_output.h"
#include "app/lifeline_lab/run_report.h"
#include "core/base/safe_text.h"
#include "core/capture/capture_reader.h"
#include "core/lab/clock.h"
#include "core/lab/replay.h"
#include "core/lab/run.h"
#include "core/lessons/lesson_folder.h"
#include "core/lessons/vary.h"

#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace lifeline {
namespace {

std::string kernelOf(const capture::CaptureReader& reader)
{
    constexpr std::string_view kKernel = "kernel=";
    for (const std::string& comment : reader.comments())
        if (comment.starts_with(kKernel))
            return comment.substr(kKernel.size());
    return {};
}

/// The same from the recording that came with the lesson.
int runRecorded(const RunCommand& command, const lessons::Lesson& lesson)
{
    const auto file = lessons::recordingOf(lesson, lessons::lessonFolder(command.folder));
    if (!file)
        return complain(file.error(), kWrongUsage);
    auto source = capture::openSource(*file);
    if (!source)
        return complain(source.error(), kDamaged);
    capture::CaptureReader reader(std::move(*source), *file);
    RunReport report;
    const auto first = lab::replay(reader, report.sinks());
    report.kernel = kernelOf(reader);
    auto output = RunOutput::open(command, command.output, lesson, report.kernel);
    if (!output)
        return complain(output.error(), kDamaged);
    output->begin();
    // Once more from its start: which kernel made it stands there, and had to be known first.
    auto again = capture::openSource(*file);
    if (!again)
        return complain(again.error(), kDamaged);
    capture::CaptureReader records(std::move(*again), *file);
    lab::replay(records, output->sinks());
    for (const capture::Damage& damage : first)
        fmt::print(stderr, "lifeline-lab: {}\n", describe(damage.error));
    const int exitCode = finish(report, command, lesson, *output);
    return first.empty() ? exitCode : kDamaged;
}

/// "a.pcapng" gives "a.changed.pcapng".
std::string changedName(const std::string& path)
{
    if (path.empty())
        return path;
    const auto slash = path.rfind('/');
    const auto dot = path.rfind('.');
    const bool hasEnding = dot != std::string::npos && (slash == std::string::npos || dot > slash);
    return hasEnding ? path.substr(0, dot) + ".changed" + path.substr(dot) : path + ".changed";
}

std::map<std::string, double> figuresOf(int recording)
{
    lseek(recording, 0, SEEK_SET);
    capture::CaptureReader reader(capture::descriptorSource(dup(recording)), "the recording");
    lab::Figures figures;
    lab::replay(reader, {&figures});
    return figures.all();
}

void printSideBySide(const std::map<std::string, double>& first, const std::map<std::string, double>& second,
                     const std::string& setting)
{
    fmt::print("\n{:<22} {:>14} {:>14}\n", "Side by side", "as it is", "changed");
    for (const auto& [name, value] : first) {
        const auto other = second.find(name);
        fmt::print("{:<22} {:>14.6g} {:>14}\n", name, value,
                   other == second.end() ? std::string("-") : fmt::format("{:.6g}", other->second));
    }
    fmt::print("changed: {}\n", safeText(setting));
    std::fflush(stdout);
}

/// The lesson as it is, then with one setting changed.
int runTwice(const RunCommand& command, const lessons::Lesson& lesson, const std::string& setting)
{
    const auto changed = lessons::varied(lesson, setting);
    if (!changed)
        return complain(changed.error(), kWrongUsage);
    if (command.output == "-") {
        fmt::print(stderr,
                   "lifeline-lab: two recordings do not fit into standard output: name a file with -w.\n");
        return kWrongUsage;
    }
    RunCommand second = command;
    second.check = false;
    auto asItIs = RunOutput::open(command, command.output, lesson, lab::kernelRelease());
    auto withChange = RunOutput::open(second, changedName(command.output), *changed, lab::kernelRelease());
    if (!asItIs || !withChange)
        return complain(asItIs ? withChange.error() : asItIs.error(), kDamaged);
    fmt::print("As it is\n\n");
    const int one = inChild([&] { return runLive(command, lesson, *asItIs, lab::steadyTime()); });
    if (one == kNotPermitted)
        return one;
    fmt::print("\nChanged: {}\n\n", safeText(setting));
    if (command.compare)
        fmt::print("{}\n\n", safeText(lesson.comparison.what.english));
    const int two = inChild([&] { return runLive(second, *changed, *withChange, lab::steadyTime()); });
    printSideBySide(figuresOf(asItIs->recording()), figuresOf(withChange->recording()), setting);
    return std::max(one, two);
}

} // namespace

int execute(const RunCommand& command)
{
    const Time begin = lab::steadyTime();
    auto lesson = lessons::findLesson(command.lesson, lessons::lessonFolder(command.folder));
    if (!lesson)
        return complain(lesson.error(), exitCodeOf(lesson.error()));
    constexpr std::uint32_t kLeastIpv6Mtu = 1280; // RFC 8200 §5
    if (command.ipv6 && lesson->network.mtu < kLeastIpv6Mtu) {
        fmt::print(stderr, "lifeline-lab: --ipv6 needs an MTU of at least {}; the lesson's is {}.\n",
                   kLeastIpv6Mtu, lesson->network.mtu);
        return kWrongUsage;
    }
    if (command.ipv6)
        lesson->network.family = lessons::Family::Ipv6;
    if (command.recorded)
        return runRecorded(command, *lesson);
    if (command.compare && lesson->comparison.vary.empty()) {
        fmt::print(stderr,
                   "lifeline-lab: the lesson names no change of its own; --vary NAME=VALUE takes any.\n");
        return kWrongUsage;
    }
    const std::string setting = command.compare ? lesson->comparison.vary : command.vary;
    if (!setting.empty())
        return runTwice(command, *lesson, setting);
    auto output = RunOutput::open(command, command.output, *lesson, lab::kernelRelease());
    if (!output)
        return complain(output.error(), kDamaged);
    return runLive(command, *lesson, *output, begin);
}

} // namespace lifeline
