#include "app/lifeline/lab_process.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace lifeline::app {

namespace {

constexpr int kNotPermitted = 3;
constexpr int kOtherKernel = 4; // a promise was not kept, which is no failure: the run is there
constexpr int kCheckFailed = 5;
constexpr int kPatience = 1000; // milliseconds

} // namespace

QString labProgram() { return QCoreApplication::applicationDirPath() + QLatin1String("/lifeline-lab"); }

StartedLab startLab(QProcess& process, const QStringList& arguments)
{
    using Kind = LessonOutcome::Kind;
    if (!QFileInfo(labProgram()).isExecutable())
        return {-1, {Kind::NotFound, labProgram()}};
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {-1, {Kind::Failed, qt_error_string(errno)}};
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    const pid_t self = ::getpid();
    process.setChildProcessModifier([write = ends[1], self] {
        ::dup2(write, STDOUT_FILENO);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != self) // it died before we said so
            ::_exit(kNotPermitted);
    });
    process.start(labProgram(), arguments);
    const bool started = process.waitForStarted(kPatience);
    ::close(ends[1]); // the lab's copy alone keeps the pipe open: its end is the recording's end
    if (started)
        return {ends[0], {}};
    ::close(ends[0]);
    return {-1, {Kind::Failed, process.errorString()}};
}

LessonOutcome outcomeOf(int exitCode, QProcess::ExitStatus status, const QString& said)
{
    using Kind = LessonOutcome::Kind;
    if (status != QProcess::NormalExit)
        return {Kind::Failed, said};
    const bool isFinished = exitCode == 0 || exitCode == kOtherKernel || exitCode == kCheckFailed;
    return {isFinished                      ? Kind::Finished
                : exitCode == kNotPermitted ? Kind::NotPermitted
                                            : Kind::Failed,
            said};
}

} // namespace lifeline::app
