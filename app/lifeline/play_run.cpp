#include "app/lifeline/play_run.h"

#include <utility>

namespace lifeline::app {

namespace {

constexpr int kPatience = 1000; // milliseconds
constexpr qsizetype kMostSaid = 4'096; // octets of what is no answer

/// Answers begin with the number of their line or with a star (docs/play.md).
bool isAnswer(const QString& line)
{
    return !line.isEmpty() && (line[0].isDigit() || line[0] == QLatin1Char('*'));
}

} // namespace

PlayRun::PlayRun(QObject* parent) : QObject(parent), m_process(this), m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::readyReadStandardError, this, &PlayRun::hear);
    connect(&m_process, &QProcess::finished, this, &PlayRun::finish);
}

PlayRun::~PlayRun()
{
    m_process.disconnect(this);
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

std::optional<int> PlayRun::start(const QString& lesson)
{
    if (isRunning())
        return std::nullopt;
    m_heard.clear();
    m_said.clear();
    m_isEnding = false;
    QStringList arguments{QStringLiteral("play"), QStringLiteral("-w"), QStringLiteral("-")};
    if (!lesson.isEmpty())
        arguments.insert(1, lesson);
    StartedLab lab = startLab(m_process, arguments);
    if (lab.recording >= 0)
        return lab.recording;
    Q_EMIT ended(std::move(lab.failure));
    return std::nullopt;
}

void PlayRun::tell(const QString& line)
{
    if (isRunning() && !m_isEnding)
        m_process.write(QString(line).remove(QLatin1Char('\n')).toUtf8() + '\n');
}

void PlayRun::end()
{
    if (!isRunning() || std::exchange(m_isEnding, true))
        return;
    m_process.closeWriteChannel();
    m_patience.start();
}

void PlayRun::hear()
{
    m_heard += m_process.readAllStandardError();
    qsizetype begin = 0;
    for (qsizetype end = 0; (end = m_heard.indexOf('\n', begin)) >= 0; begin = end + 1) {
        const QString line = QString::fromUtf8(m_heard.mid(begin, end - begin));
        if (isAnswer(line))
            Q_EMIT answered(line);
        else if (m_said.size() < kMostSaid)
            m_said += line + QLatin1Char('\n');
    }
    m_heard.remove(0, begin);
}

void PlayRun::finish(int exitCode, QProcess::ExitStatus status)
{
    m_patience.stop();
    hear();
    const QString said = (m_said + QString::fromUtf8(m_heard)).trimmed();
    m_heard.clear();
    if (m_isEnding)
        Q_EMIT ended({LessonOutcome::Kind::Stopped, said});
    else
        Q_EMIT ended(outcomeOf(exitCode, status, said));
}

} // namespace lifeline::app
