#include "app/lifeline/capture_helper.h"

#include "core/base/safe_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lifeline::app {

namespace {

constexpr int kTypingPause = 150; // milliseconds without a key before a filter is checked
constexpr qsizetype kLongestLine = 1 << 20; // octets
constexpr int kEthernet = 1;
constexpr int kLinuxCooked = 113;

void end(QProcess& process, QObject* listener)
{
    process.disconnect(listener);
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished();
}

QString safe(const QString& hostile) { return QString::fromStdString(safeText(hostile.toStdString())); }

} // namespace

QString captureProgram()
{
    return QCoreApplication::applicationDirPath() + QLatin1String("/lifeline-capture");
}

QString forShell(const QString& word)
{
    static const QString kSpecial = QStringLiteral(" '\"\\$`;&|<>()*?[]#~!{}\t\n");
    for (const QChar letter : word)
        if (kSpecial.contains(letter))
            return QLatin1Char('\'') + QString(word).replace(QLatin1Char('\''), QLatin1String("'\\''"))
                + QLatin1Char('\'');
    return word;
}

QString commandForRightToCapture()
{
    return QStringLiteral("sudo setcap cap_net_raw+ep ") + forShell(captureProgram());
}

std::vector<sources::DeviceFacts> devicesOf(const QByteArray& json)
{
    std::vector<sources::DeviceFacts> devices;
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject object = value.toObject();
        sources::DeviceFacts device;
        device.name = object[QLatin1String("name")].toString();
        device.description = object[QLatin1String("description")].toString();
        for (const QJsonValue& address : object[QLatin1String("addresses")].toArray())
            device.addresses.append(address.toString());
        device.isUp = object[QLatin1String("up")].toBool();
        device.isRunning = object[QLatin1String("running")].toBool();
        const QJsonValue packets = object[QLatin1String("packets")];
        if (packets.isDouble())
            device.packets = static_cast<quint32>(packets.toInteger());
        if (!device.name.isEmpty())
            devices.push_back(device);
    }
    return devices;
}

DeviceWatch::DeviceWatch(QObject* parent) : QObject(parent), m_process(this)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DeviceWatch::read);
    connect(&m_process, &QProcess::errorOccurred, this, &DeviceWatch::failed);
    connect(&m_process, &QProcess::finished, this, &DeviceWatch::failed);
}

DeviceWatch::~DeviceWatch() { end(m_process, this); }

void DeviceWatch::start()
{
    m_process.start(
        captureProgram(),
        {QStringLiteral("-D"), QStringLiteral("--json"), QStringLiteral("--watch"), QStringLiteral("1000")});
}

void DeviceWatch::read()
{
    m_line += m_process.readAllStandardOutput();
    const qsizetype last = m_line.lastIndexOf('\n');
    if (last < 0) {
        if (m_line.size() > kLongestLine)
            m_line.clear();
        return;
    }
    const QByteArray whole = m_line.left(last);
    m_line.remove(0, last + 1);
    Q_EMIT changed(devicesOf(whole.mid(whole.lastIndexOf('\n') + 1)));
}

FilterCheck::FilterCheck(QObject* parent) : QObject(parent), m_process(this), m_delay(this)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingPause);
    connect(&m_delay, &QTimer::timeout, this, &FilterCheck::run);
    connect(&m_process, &QProcess::finished, this, &FilterCheck::finish);
}

FilterCheck::~FilterCheck() { end(m_process, this); }

void FilterCheck::check(const QString& filter, const QString& device)
{
    m_filter = filter;
    m_device = device;
    m_delay.start();
}

void FilterCheck::run()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill(); // finish() checks the newer one
        return;
    }
    m_underWay = m_filter;
    if (m_filter.trimmed().isEmpty()) {
        Q_EMIT checked(m_filter, {});
        return;
    }
    const int linkType = m_device == QLatin1String("any") ? kLinuxCooked : kEthernet;
    m_process.start(captureProgram(),
                    {QLatin1String("--check-filter=") + m_filter, QStringLiteral("--linktype"),
                     QString::number(linkType)});
}

void FilterCheck::finish(int exitCode, QProcess::ExitStatus status)
{
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    if (m_underWay != m_filter) {
        if (!m_delay.isActive())
            run();
    } else if (status == QProcess::NormalExit) {
        Q_EMIT checked(m_underWay, exitCode == 0 ? QString() : safe(said));
    }
}

} // namespace lifeline::app
