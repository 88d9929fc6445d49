#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <cstdint>
#include <optional>

namespace lifeline::app {

/// How a program ended whose output was a capture.
struct StreamOutcome {
    enum class Kind : std::uint8_t {
        Finished,
        Stopped, ///< by the user
        NotPermitted, ///< exit code 3 of our own programs; `said` has the command that helps
        NotFound, ///< there is no such program; `said` is its path
        Failed,
    };

    Kind kind = Kind::Finished;
    QString said; ///< the end of what it wrote to its standard error; hostile text
};

/// What a child shares with this program's terminal.
enum class Terminal : std::uint8_t {
    Shared,
    None, ///< a session of its own: it cannot ask for a password behind the window, and stop() reaches its
          ///< children
};

/// A program whose standard output is a pipe that the Session reads. It never gets any input.
///
/// Lives on the main thread: a child dies with the thread that forked it (PR_SET_PDEATHSIG), and only the
/// main thread lives as long as the program.
class ChildStream : public QObject {
    Q_OBJECT
public:
    explicit ChildStream(QObject* parent = nullptr);
    ~ChildStream() override;

    /// Starts it and gives the reading end of its output, non-blocking, which the caller owns. Nothing when
    /// it could not start; ended() has followed then.
    /// @param program  a path, or a name that is looked for in PATH
    std::optional<int> start(const QString& program, const QStringList& arguments,
                             Terminal terminal = Terminal::Shared);
    /// Asks it to end, and ends it when it does not within a second.
    void stop();

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    void ended(lifeline::app::StreamOutcome outcome);

private:
    void listen();
    void finish(int exitCode, QProcess::ExitStatus status);
    void signal(int number) const;

    QProcess m_process;
    QTimer m_patience;
    QByteArray m_said;
    Terminal m_terminal = Terminal::Shared;
    bool m_stopped = false;
};

} // namespace lifeline::app
