#pragma once

#include "core/trace/life.h"

#include <QObject>

#include <cstdint>
#include <memory>

namespace lifeline::app {

using LifePtr = std::shared_ptr<const trace::Life>;

/// Follows the connection that is looked at on the worker thread, so that a long one never freezes the
/// window.
///
/// One life at a time: while one is computed, only the newest wish is kept.
class LifeOfConnection : public QObject {
    Q_OBJECT
public:
    /// @param worker  an object of the worker thread, whose event loop does the work
    explicit LifeOfConnection(QObject& worker, QObject* parent = nullptr);

    /// Asks for a connection's life; ready() follows, unless a newer wish overtakes it.
    void ask(trace::SnapshotPtr snapshot, ConnectionId connection);
    /// Drops every wish: nothing asked for before will come.
    void forget();

Q_SIGNALS:
    void ready(lifeline::app::LifePtr life);

private:
    void start();
    void take(std::uint64_t wish, LifePtr life);

    QObject& m_worker;
    trace::SnapshotPtr m_wanted; ///< null: nothing waits
    ConnectionId m_connection{};
    std::uint64_t m_newest = 0; ///< wishes older than this are forgotten
    bool m_busy = false;
};

} // namespace lifeline::app
