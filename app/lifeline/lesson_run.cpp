#include "app/lifeline/lesson_run.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

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

} // namespace

QString labProgram() { return QCoreApplication::applicationDirPath() + QLatin1String("/lifeline-lab"); }

LessonRun::LessonRun(QObject* parent) : QObject(parent), m_process(this), m_patience(this)
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::finished, this, &LessonRun::finish);
}

LessonRun::~LessonRun()
{
    m_process.disconnect(this);
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

std::optional<int> LessonRun::start(const QString& lesson, LessonSource source)
{
    if (isRunning())
        return std::nullopt;
    m_stopped = false;
    if (!QFileInfo(labProgram()).isExecutable()) {
        Q_EMIT ended({LessonOutcome::Kind::NotFound, labProgram()});
        return std::nullopt;
    }
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        Q_EMIT ended({LessonOutcome::Kind::Failed, qt_error_string(errno)});
        return std::nullopt;
    }
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    const pid_t self = ::getpid();
    m_process.setChildProcessModifier([write = ends[1], self] {
        ::dup2(write, STDOUT_FILENO);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != self) // it died before we said so
            ::_exit(kNotPermitted);
    });
    QStringList arguments{QStringLiteral("run"), lesson, QStringLiteral("-w"), QStringLiteral("-")};
    if (source == LessonSource::Recording)
        arguments.append(QStringLiteral("--recorded"));
    m_process.start(labProgram(), arguments);
    const bool started = m_process.waitForStarted(kPatience);
    ::close(ends[1]); // the lab's copy alone keeps the pipe open: its end is the recording's end
    if (started)
        return ends[0];
    ::close(ends[0]);
    Q_EMIT ended({LessonOutcome::Kind::Failed, m_process.errorString()});
    return std::nullopt;
}

void LessonRun::stop()
{
    if (!isRunning())
        return;
    m_stopped = true;
    m_process.terminate();
    m_patience.start();
}

void LessonRun::finish(int exitCode, QProcess::ExitStatus status)
{
    m_patience.stop();
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    using Kind = LessonOutcome::Kind;
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
