#pragma once

#include "app/lifeline/file_frames.h"
#include "app/lifeline/life_of_connection.h"
#include "app/lifeline/reading.h"
#include "core/base/error.h"
#include "core/trace/frame_bytes.h"
#include "core/trace/mailbox.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace lifeline::app {

class ReadingWorker;
class StreamOfConnection;

/// What one run of the worker shares with the GUI thread: a flag and a one-slot mailbox, no lock.
struct ReadingChannel {
    std::atomic<bool> cancelled{false};
    trace::Mailbox mailbox;
};

/// Reads one source at a time on the worker thread, and tells the GUI thread when a newer snapshot is there.
/// A second thread follows the connection that is looked at, so that a long one does not hold the reading up.
///
/// Opening another source cancels the one before it.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    /// Reads a file, a FIFO, or standard input ("-"). A file that somebody still writes can be followed: then
    /// it ends when it is replaced, becomes shorter, or by cancel().
    void open(const QString& path, const ReadingTerms& terms = {});
    /// Reads a pipe, whose descriptor it owns from here on.
    void follow(int descriptor, const QString& subject);
    /// Stops reading; what was read stays. Takes effect within one slice (≤ 20 ms).
    void cancel();

    bool isReading() const { return m_channel != nullptr; }
    /// The newest snapshot of the current source, or null.
    trace::SnapshotPtr snapshot() const { return m_snapshot; }
    /// Why the current source could not be opened, if so.
    const std::optional<Error>& failure() const { return m_failure; }
    /// Reads octets of the current source again; null when nothing was opened.
    std::shared_ptr<trace::FrameBytes> frameBytes() const { return m_frames; }
    /// The same, with the file that it is read from.
    std::shared_ptr<FileFrames> fileFrames() const { return m_frames; }
    /// Computes the lives of connections, on the second thread.
    LifeOfConnection& life() { return *m_life; }
    /// Does work on the thread that has less to do, then calls `done` on this one.
    void run(std::function<void()> work, std::function<void()> done);
    /// Puts the octets of connections together, there too.
    StreamOfConnection& stream() { return *m_stream; }
    /// Lets go of the source and of all that was read of it.
    void close();

Q_SIGNALS:
    void started();
    /// snapshot() is newer.
    void snapshotReady();
    /// No more will come: the end, a cancel, or failure() says why not.
    void ended();

private:
    void start(Source source);
    void take(const std::shared_ptr<ReadingChannel>& from);
    void finish(const std::shared_ptr<ReadingChannel>& from, std::optional<Error> failure);

    QThread m_thread;
    ReadingWorker* m_worker = nullptr; ///< lives in m_thread, which deletes it when it ends
    QThread m_followingThread;
    QObject* m_follower = nullptr; ///< lives in m_followingThread, as the worker in its own
    LifeOfConnection* m_life = nullptr;
    StreamOfConnection* m_stream = nullptr;
    std::shared_ptr<ReadingChannel> m_channel;
    trace::SnapshotPtr m_snapshot;
    std::shared_ptr<FileFrames> m_frames;
    std::optional<Error> m_failure;
};

} // namespace lifeline::app
