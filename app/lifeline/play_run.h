#pragma once

#include "app/lifeline/lab_process.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <optional>

namespace lifeline::app {

/// Free play in `lifeline-lab play` (docs/play.md): lines go in while it runs, answers come back, and the
/// recording comes through a pipe. On the main thread, as startLab() wants it.
class PlayRun : public QObject {
    Q_OBJECT
public:
    explicit PlayRun(QObject* parent = nullptr);
    ~PlayRun() override;

    /// Starts a play on the lab's own network, or a lesson's, and gives the reading end of its recording,
    /// non-blocking, which the caller owns. Nothing when it could not start; ended() follows then too.
    std::optional<int> start(const QString& lesson);
    /// A line for the lab.
    void tell(const QString& line);
    /// The end of the lines: the lab writes what is left and ends. It is ended when it does not within a
    /// second.
    void end();

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    /// A line of the lab's standard error; hostile text.
    void answered(const QString& line);
    void ended(lifeline::app::LessonOutcome outcome);

private:
    void hear();
    void finish(int exitCode, QProcess::ExitStatus status);

    QProcess m_process;
    QTimer m_patience;
    QByteArray m_heard; ///< and not yet a whole line
    QString m_said; ///< what was no answer: why it failed
    bool m_isEnding = false;
};

} // namespace lifeline::app
