#include "app/lifeline_lab/live_run.h"

#include "app/lifeline_lab/child.h"
#include "app/lifeline_lab/exit_code.h"
#include "core/base/safe_text.h"
#include "core/lab/clock.h"
#include "core/lab/doctor.h"
#include "core/lab/run.h"
#include "core/lab/step_names.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>

namespace lifeline {
namespace {

int notPermitted(const Error& error)
{
    if (error.subject.starts_with(lab::kSysctlStep)) { // the lesson's mistake, or another kernel's ways
        fmt::print(stderr, "lifeline-lab: {}: this kernel {}.\n", safeText(error.subject),
                   error.systemError == ENOENT ? "has no such sysctl in a network namespace"
                                               : "does not take that value");
        return kDamaged;
    }
    const lab::Advice advice = lab::adviceFor(error.subject, error.systemError, lab::programPath());
    fmt::print(stderr, "lifeline-lab: {}\n{}\n    {}\n", describe(error), advice.sentence, advice.command);
    return kNotPermitted;
}

std::vector<lab::RecordSink*> allSinks(RunReport& report, const RunOutput& output)
{
    std::vector<lab::RecordSink*> sinks = report.sinks();
    for (lab::RecordSink* sink : output.sinks())
        sinks.push_back(sink);
    return sinks;
}

} // namespace

int complain(const Error& error, int exitCode)
{
    fmt::print(stderr, "lifeline-lab: {}\n", describe(error));
    return exitCode;
}

int exitCodeOf(const Error& lessonError)
{
    return lessonError.code == ErrorCode::LessonNotFound ? kWrongUsage : kDamaged;
}

int finish(const RunReport& report, const RunCommand& command, const lessons::Lesson& lesson,
           RunOutput& output)
{
    const int failed = output.failed();
    if (failed == EPIPE) // only a pipe says so
        return kGood; // the reader had enough
    if (failed != 0) {
        fmt::print(stderr, "lifeline-lab: {}: writing failed: {}.\n", output.name(), std::strerror(failed));
        return kDamaged;
    }
    return print(report, command, lesson, output);
}

int runLive(const RunCommand& command, const lessons::Lesson& lesson, RunOutput& output, Time begin,
            const Inside& inside)
{
    std::signal(SIGPIPE, SIG_IGN);
    endWithParent();
    lab::Steps steps;
    const lab::Privilege privilege = lab::enterNamespaces(steps);
    if (!steps.ok())
        return notPermitted(steps.error());
    output.begin();
    // As pid 1 of the lab. Its exit code is the program's.
    const int exitCode = lab::runInside(steps, [&](int hangUp) {
        RunReport report;
        report.kernel = lab::kernelRelease();
        const auto end = inside(privilege, allSinks(report, output), hangUp);
        if (!end)
            return notPermitted(end.error());
        report.end = *end;
        report.took = lab::steadyTime() - begin;
        return finish(report, command, lesson, output);
    });
    return steps.ok() ? exitCode : notPermitted(steps.error());
}

int runLive(const RunCommand& command, const lessons::Lesson& lesson, RunOutput& output, Time begin)
{
    return runLive(command, lesson, output, begin,
                   [&](lab::Privilege privilege, const std::vector<lab::RecordSink*>& sinks, int hangUp) {
                       return lab::runLesson(lesson, privilege, sinks, begin, hangUp);
                   });
}

} // namespace lifeline
