#include "app/lifeline/join_offer.h"

#include "core/base/safe_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace lifeline::app {

JoinOffer::JoinOffer(QObject* parent) : QObject(parent), m_process(this)
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::finished, this, &JoinOffer::finish);
}

JoinOffer::~JoinOffer() { cancel(); }

void JoinOffer::cancel()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
    connect(&m_process, &QProcess::finished, this, &JoinOffer::finish);
}

void JoinOffer::tryJoin(const QString& a, const QString& b)
{
    cancel();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString program = QCoreApplication::applicationDirPath() + QLatin1String("/lifeline-cli");
    if (!m_folder->isValid() || !QFileInfo(program).isExecutable())
        return;
    m_path = m_folder->filePath(QFileInfo(a).completeBaseName() + QLatin1String(" + ")
                                + QFileInfo(b).completeBaseName() + QLatin1String(".pcapng"));
    m_process.start(program,
                    {QStringLiteral("join"), QFileInfo(a).absoluteFilePath(), QFileInfo(b).absoluteFilePath(),
                     QStringLiteral("--json"), QStringLiteral("-w"), m_path});
}

void JoinOffer::finish(int exitCode, QProcess::ExitStatus status)
{
    constexpr int kGood = 0;
    constexpr int kDamaged = 2; // something of a capture could not be read; what could be is joined
    const QJsonObject said = QJsonDocument::fromJson(m_process.readAllStandardOutput()).object();
    const QString trouble = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    const bool isJoined = status == QProcess::NormalExit && (exitCode == kGood || exitCode == kDamaged)
        && said[QLatin1String("connections")].toInt() > 0;
    if (isJoined)
        Q_EMIT joins(m_path,
                     {.connections = said[QLatin1String("connections")].toInt(),
                      .certain = said[QLatin1String("certain")].toInt(),
                      .likely = said[QLatin1String("likely")].toInt(),
                      .clockUncertainty = said[QLatin1String("clock_uncertainty_ns")].toInteger()});
    else
        Q_EMIT doesNotJoin(QString::fromStdString(safeText(trouble.toStdString())));
}

} // namespace lifeline::app
