#pragma once

#include "app/lifeline_lab/run_output.h"
#include "app/lifeline_lab/run_report.h"
#include "core/base/error.h"
#include "core/base/time.h"
#include "core/lab/namespaces.h"
#include "core/lessons/lesson.h"

#include <functional>

namespace lifeline {

/// What the lab does once it is inside its namespaces.
using Inside = std::function<Expected<lab::RunEnd>(lab::Privilege privilege,
                                                   const std::vector<lab::RecordSink*>& sinks, int hangUp)>;

/// One run, in namespaces of its own, and what is said of it at the end. The process is spent afterwards: it
/// cannot make another.
/// @return the program's exit code
int runLive(const RunCommand& command, const lessons::Lesson& lesson, RunOutput& output, Time begin,
            const Inside& inside);
/// The same for a lesson's own actors.
int runLive(const RunCommand& command, const lessons::Lesson& lesson, RunOutput& output, Time begin);

/// Says what is left to be said when all is written. @return the exit code
int finish(const RunReport& report, const RunCommand& command, const lessons::Lesson& lesson,
           RunOutput& output);

/// Prints an error. @return exitCode
int complain(const Error& error, int exitCode);
/// The exit code for a lesson that could not be read.
int exitCodeOf(const Error& lessonError);

} // namespace lifeline
