#pragma once

#include "app/lifeline_lab/run_output.h"
#include "core/base/time.h"
#include "core/lab/figures.h"
#include "core/lab/observation.h"
#include "core/lab/run_loop.h"
#include "core/lessons/lesson.h"

#include <string>
#include <vector>

namespace lifeline {

/// Keeps what a run's notes say: what an ss step saw among them.
class Notes final : public lab::RecordSink {
public:
    void take(const lab::Record& record) override;
    bool flush() override { return true; }

    struct Note {
        Time at{}; ///< since the first record
        std::string sentence;
    };
    const std::vector<Note>& all() const { return m_notes; }

private:
    Time m_first{-1};
    std::vector<Note> m_notes;
};

/// What a run showed, and what is said about it when it is over.
struct RunReport {
    lab::Observation observation;
    lab::Figures figures;
    Notes notes;
    lab::RunEnd end = lab::RunEnd::Settled;
    Time took{};
    std::string kernel; ///< the release it ran on

    /// The sinks that fill it.
    std::vector<lab::RecordSink*> sinks() { return {&observation, &figures, &notes}; }
};

/// Prints what the command asked for: the ladder and the numbers, the promises. @return the exit code
int print(const RunReport& report, const RunCommand& command, const lessons::Lesson& lesson,
          RunOutput& output);

} // namespace lifeline
