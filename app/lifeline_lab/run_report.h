#pragma once

#include "app/lifeline_lab/run_output.h"
#include "core/base/time.h"
#include "core/lab/figures.h"
#include "core/lab/observation.h"
#include "core/lab/run_loop.h"
#include "core/lessons/lesson.h"

namespace lifeline {

/// What a run showed, and what is said about it when it is over.
struct RunReport {
    lab::Observation observation;
    lab::Figures figures;
    lab::RunEnd end = lab::RunEnd::Settled;
    Time took{};
    std::string kernel; ///< the release it ran on

    /// The sinks that fill it.
    std::vector<lab::RecordSink*> sinks() { return {&observation, &figures}; }
};

/// Prints what the command asked for: the ladder and the numbers, the promises. @return the exit code
int print(const RunReport& report, const RunCommand& command, const lessons::Lesson& lesson,
          RunOutput& output);

} // namespace lifeline
