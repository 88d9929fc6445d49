#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace lifeline::app {

/// How a run of the lab ended.
struct LessonOutcome {
    enum class Kind : std::uint8_t {
        Finished,
        Stopped, ///< by the user
        NotPermitted, ///< the lab's exit code 3; `said` has the command that helps
        NotFound, ///< lifeline-lab is not beside the program
        Failed,
    };

    Kind kind = Kind::Finished;
    QString said; ///< what the lab wrote to its standard error; hostile text
};

/// Where the lab is: beside this program.
QString labProgram();

/// A lab that runs, or why it does not.
struct StartedLab {
    int recording = -1; ///< the reading end of its standard output, non-blocking; the caller owns it
    LessonOutcome failure; ///< when recording is -1
};

/// Starts `lifeline-lab` with its standard output in a pipe. It dies with the thread that calls this
/// (PR_SET_PDEATHSIG): to be called on the main thread, which lives as long as the program.
StartedLab startLab(QProcess& process, const QStringList& arguments);

/// What a finished lab's exit code says.
LessonOutcome outcomeOf(int exitCode, QProcess::ExitStatus status, const QString& said);

} // namespace lifeline::app
