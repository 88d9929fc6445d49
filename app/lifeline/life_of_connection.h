#pragma once

#include "app/lifeline/file_frames.h"
#include "core/trace/life.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace lifeline::analysis {
struct Examination;
}

namespace lifeline::app {

using LifePtr = std::shared_ptr<const trace::Life>;
using ExaminationPtr = std::shared_ptr<const analysis::Examination>;

/// A life of more steps is shown before it is examined.
inline constexpr std::size_t kExaminedLater = 20'000;

/// Follows and examines the connection that is looked at on a worker thread, so that a long one freezes
/// neither the window nor the reading.
///
/// One life at a time: while one is computed, only the newest wish is kept. Of a connection that grows, the
/// next life waits as long as the last one took, so that reader and window have processors too; the last
/// snapshot's does not.
class LifeOfConnection : public QObject {
    Q_OBJECT
public:
    /// @param worker  an object of the worker thread, whose event loop does the work
    explicit LifeOfConnection(QObject& worker, QObject* parent = nullptr);

    /// Where the octets of a capture that is read to its end are looked at; null: nowhere. Only the worker
    /// reads from it.
    void setFrames(std::shared_ptr<FileFrames> frames) { m_frames = std::move(frames); }
    /// Whether segments that the capture has twice are left out of what is asked for from now on.
    void setHidesCopies(bool hides) { m_hidesCopies = hides; }
    /// Asks for a connection's life and what is to be said of it; ready() follows, unless a newer wish
    /// overtakes it.
    void ask(trace::SnapshotPtr snapshot, ConnectionId connection);
    /// Drops every wish: nothing asked for before will come.
    void forget();

Q_SIGNALS:
    /// Of a long life, and where octets are looked at, twice: at first without its examination; and that only
    /// when nothing newer waits.
    void ready(lifeline::app::LifePtr life, lifeline::app::ExaminationPtr examination);

private:
    void start();
    void compute(const trace::TraceSnapshot& snapshot, ConnectionId connection, std::uint64_t wish,
                 FileFrames* frames, bool hidesCopies);
    void give(std::uint64_t wish, LifePtr life, ExaminationPtr examination);
    void finish(qint64 took);
    void startWhenDue();

    QObject& m_worker;
    trace::SnapshotPtr m_wanted; ///< null: nothing waits
    ConnectionId m_connection{};
    std::shared_ptr<FileFrames> m_frames;
    std::atomic<std::uint64_t> m_newest = 0; ///< wishes older than this are forgotten
    std::atomic<bool> m_isOvertaken = false; ///< a newer wish waits
    bool m_busy = false;
    bool m_hidesCopies = false;
    QTimer m_due;
    QElapsedTimer m_sinceFinished;
    qint64 m_took = 0; ///< milliseconds that the last life of this connection took
};

} // namespace lifeline::app
