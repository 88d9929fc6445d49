#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace lifeline::app {

/// What `lifeline-cli join --json` says of two captures that join.
struct JoinFacts {
    int connections = 0;
    int certain = 0; ///< of these
    int likely = 0;
    qint64 clockUncertainty = 0; ///< nanoseconds, either way
};

/// Tries to join two captures while one looks at the first: in another process, so that the window never
/// waits.
///
/// The joined recording lies in a temporary folder and goes with this object, or when other captures are
/// tried.
class JoinOffer : public QObject {
    Q_OBJECT
public:
    explicit JoinOffer(QObject* parent = nullptr);
    ~JoinOffer() override;

    /// Forgets what was tried before.
    void tryJoin(const QString& a, const QString& b);
    void cancel();

Q_SIGNALS:
    /// They join. @param path  the recording
    void joins(const QString& path, const lifeline::app::JoinFacts& facts);
    /// They do not. @param why  what the program said, made safe
    void doesNotJoin(const QString& why);

private:
    void finish(int exitCode, QProcess::ExitStatus status);

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_process;
    QString m_path;
};

} // namespace lifeline::app
