#include "app/lifeline/lesson_run.h"

#include <QStringList>

#include <utility>

namespace lifeline::app {

namespace {

constexpr int kPatience = 1000; // milliseconds

} // namespace

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
    QStringList arguments{QStringLiteral("run"), lesson, QStringLiteral("--check"), QStringLiteral("-w"),
                          QStringLiteral("-")};
    if (source == LessonSource::Recording)
        arguments.append(QStringLiteral("--recorded"));
    StartedLab lab = startLab(m_process, arguments);
    if (lab.recording >= 0)
        return lab.recording;
    Q_EMIT ended(std::move(lab.failure));
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
    if (m_stopped)
        Q_EMIT ended({LessonOutcome::Kind::Stopped, said});
    else
        Q_EMIT ended(outcomeOf(exitCode, status, said));
}

} // namespace lifeline::app
