#pragma once

#include "core/trace/life.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

namespace lifeline::app {

/// Computes, in a thread of its own, which connections stand beside the one that is looked at, and their
/// short lives. Beside the reading thread: a flood has thousands of them while it is read.
class LivesOfLanes : public QObject {
    Q_OBJECT
public:
    explicit LivesOfLanes(QObject* parent = nullptr);
    ~LivesOfLanes() override;

    /// Looks for the connections to the same server; found() follows, unless a newer wish overtakes it.
    void askConnections(trace::SnapshotPtr snapshot, ConnectionId one);
    /// Follows one of them; ready() comes unless forget() is called before.
    void askLife(trace::SnapshotPtr snapshot, ConnectionId connection);
    /// Drops every wish.
    void forget();

Q_SIGNALS:
    void found(lifeline::trace::SnapshotPtr snapshot, std::vector<lifeline::ConnectionId> connections);
    void ready(std::shared_ptr<const lifeline::trace::Life> life);

private:
    QThread m_thread;
    QObject* m_worker = nullptr; ///< lives in m_thread
    std::atomic<std::uint64_t> m_newestSearch = 0;
    std::atomic<std::uint64_t> m_newest = 0; ///< lives asked for before are forgotten
};

} // namespace lifeline::app
