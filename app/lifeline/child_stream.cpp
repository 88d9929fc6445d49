#include "app/lifeline/child_stream.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace lifeline::app {

namespace {

constexpr int kNotPermitted = 3;
constexpr int kPatience = 1000; // milliseconds
constexpr int kFarewell = 300; // the same, when the window is gone already
constexpr qsizetype kSaidMost = 16'384; // octets of standard error that are kept

bool isThere(const QString& program)
{
    return program.contains(QLatin1Char('/')) ? QFileInfo(program).isExecutable()
                                              : !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

ChildStream::ChildStream(QObject* parent) : QObject(parent), m_process(this), m_patience(this)
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { signal(SIGKILL); });
    connect(&m_process, &QProcess::finished, this, &ChildStream::finish);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ChildStream::listen);
}

ChildStream::~ChildStream()
{
    m_process.disconnect(this);
    if (!isRunning())
        return;
    signal(SIGTERM); // a capture that is kept in files wants its last block
    if (m_process.waitForFinished(kFarewell))
        return;
    signal(SIGKILL);
    m_process.waitForFinished(kPatience);
}

std::optional<int> ChildStream::start(const QString& program, const QStringList& arguments, Terminal terminal)
{
    if (isRunning())
        return std::nullopt;
    m_stopped = false;
    m_said.clear();
    m_terminal = terminal;
    if (!isThere(program)) {
        Q_EMIT ended({StreamOutcome::Kind::NotFound, program});
        return std::nullopt;
    }
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        Q_EMIT ended({StreamOutcome::Kind::Failed, qt_error_string(errno)});
        return std::nullopt;
    }
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    const pid_t self = ::getpid();
    m_process.setChildProcessModifier([write = ends[1], self, terminal] {
        ::dup2(write, STDOUT_FILENO);
        if (terminal == Terminal::None)
            ::setsid();
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != self) // it died before we said so
            ::_exit(kNotPermitted);
    });
    m_process.start(program, arguments);
    const bool started = m_process.waitForStarted(kPatience);
    ::close(ends[1]); // the child's copy alone keeps the pipe open: its end is the recording's end
    if (started)
        return ends[0];
    ::close(ends[0]);
    Q_EMIT ended({StreamOutcome::Kind::Failed, m_process.errorString()});
    return std::nullopt;
}

void ChildStream::signal(int number) const
{
    const auto child = static_cast<pid_t>(m_process.processId());
    if (child > 0)
        ::kill(m_terminal == Terminal::None ? -child : child, number);
}

void ChildStream::stop()
{
    if (!isRunning())
        return;
    m_stopped = true;
    signal(SIGTERM);
    m_patience.start();
}

void ChildStream::listen()
{
    m_said += m_process.readAllStandardError();
    m_said = m_said.right(kSaidMost);
}

void ChildStream::finish(int exitCode, QProcess::ExitStatus status)
{
    m_patience.stop();
    listen();
    const QString said = QString::fromUtf8(m_said).trimmed();
    using Kind = StreamOutcome::Kind;
    if (m_stopped)
        Q_EMIT ended({Kind::Stopped, said});
    else if (status == QProcess::NormalExit && exitCode == 0)
        Q_EMIT ended({Kind::Finished, said});
    else if (status == QProcess::NormalExit && exitCode == kNotPermitted)
        Q_EMIT ended({Kind::NotPermitted, said});
    else
        Q_EMIT ended({Kind::Failed, said});
}

} // namespace lifeline::app
