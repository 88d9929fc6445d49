#pragma once

#include "app/lifeline/lab_process.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <optional>

namespace lifeline::app {

/// Where a lesson's records come from.
enum class LessonSource : std::uint8_t {
    Kernels, ///< it runs now
    Recording, ///< that came with it
};

/// Runs a lesson in `lifeline-lab`, whose recording comes through a pipe.
///
/// Lives on the main thread: the lab dies with the thread that forked it (PR_SET_PDEATHSIG), and only the
/// main thread lives as long as the program.
class LessonRun : public QObject {
    Q_OBJECT
public:
    explicit LessonRun(QObject* parent = nullptr);
    ~LessonRun() override;

    /// Starts a lesson, by its id or its file's path, and gives the reading end of its recording,
    /// non-blocking, which the caller owns. Nothing when it could not start; ended() follows then too. What a
    /// finished run said holds how each promise of the lesson was kept.
    std::optional<int> start(const QString& lesson, LessonSource source = LessonSource::Kernels);
    /// Asks the lab to end, and ends it when it does not within a second.
    void stop();

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    void ended(lifeline::app::LessonOutcome outcome);

private:
    void finish(int exitCode, QProcess::ExitStatus status);

    QProcess m_process;
    QTimer m_patience;
    bool m_stopped = false;
};

} // namespace lifeline::app
