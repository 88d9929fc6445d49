#pragma once

#include "app/lifeline/session.h"

#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <optional>

namespace lifeline::app {

/// The worker's end of a Session: reads in slices between events, so that the next order is heard at once.
///
/// Snapshots at most 30 times a second from a pipe, 4 times a second from a file.
class ReadingWorker : public QObject {
    Q_OBJECT
public:
    ReadingWorker();

    void start(const Source& source, std::shared_ptr<ReadingChannel> channel);
    /// Notices a cancelled channel now instead of at the next octet of a silent pipe.
    void wake();

Q_SIGNALS:
    /// The mailbox was empty and is not any more.
    void snapshotReady(std::shared_ptr<lifeline::app::ReadingChannel> from);
    void ended(std::shared_ptr<lifeline::app::ReadingChannel> from, std::optional<lifeline::Error> failure);

private:
    void slice();
    void publishWhenDue();
    void publish(bool complete);
    void end();
    qint64 publishInterval() const;

    std::shared_ptr<ReadingChannel> m_channel;
    std::optional<Reading> m_reading;
    std::unique_ptr<QSocketNotifier> m_notifier; ///< of a pipe
    QTimer m_next; ///< the next slice of a file
    QTimer m_publish;
    QElapsedTimer m_sincePublished;
    bool m_isFirst = true; ///< no snapshot of the source was published yet
};

} // namespace lifeline::app
