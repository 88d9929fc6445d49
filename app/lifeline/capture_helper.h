#pragma once

#include "ui/sources/device_facts.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <vector>

namespace lifeline::app {

/// Where lifeline-capture is: beside this program.
QString captureProgram();

/// A word as a shell takes it.
QString forShell(const QString& word);

/// The command that gives that program the right to capture, and only that.
QString commandForRightToCapture();

/// The devices of `lifeline-capture -D --json`, and again every second as long as it lives.
class DeviceWatch : public QObject {
    Q_OBJECT
public:
    explicit DeviceWatch(QObject* parent = nullptr);
    ~DeviceWatch() override;

    void start();

Q_SIGNALS:
    void changed(const std::vector<lifeline::sources::DeviceFacts>& devices);
    /// The helper is not there, or does not run.
    void failed();

private:
    void read();

    QProcess m_process;
    QByteArray m_line; ///< what came of one that is not complete
};

/// Devices of one line of `lifeline-capture -D --json`; empty when it is none.
std::vector<sources::DeviceFacts> devicesOf(const QByteArray& json);

/// Has `lifeline-capture --check-filter` check a capture filter while one types: a name in it may be looked
/// up in DNS, so the window must not do it itself.
class FilterCheck : public QObject {
    Q_OBJECT
public:
    explicit FilterCheck(QObject* parent = nullptr);
    ~FilterCheck() override;

    /// Checks this one, soon; what is under way is forgotten.
    /// @param device  whose link type counts
    void check(const QString& filter, const QString& device);

Q_SIGNALS:
    /// @param problem  what is wrong, made safe; empty: nothing
    void checked(const QString& filter, const QString& problem);

private:
    void run();
    void finish(int exitCode, QProcess::ExitStatus status);

    QProcess m_process;
    QTimer m_delay;
    QString m_filter;
    QString m_device;
    QString m_underWay;
};

} // namespace lifeline::app
