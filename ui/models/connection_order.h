#pragma once

#include "core/filter/order.h"
#include "core/filter/vocabulary.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <memory>

namespace lifeline::models {

/// Filters and sorts connections in a thread of its own, so that neither typing nor reading waits
/// (docs/decisions/0010-ordering-has-a-thread.md).
///
/// The newest wish wins: other terms stop what is under way. A newer snapshot does not, because a live list
/// would never be ordered then; its order follows after a rest as long as the last one took.
class ConnectionOrder : public QObject {
    Q_OBJECT
public:
    explicit ConnectionOrder(QObject* parent = nullptr);
    ~ConnectionOrder() override;

    /// Null: nothing is to be ordered.
    void setSnapshot(trace::SnapshotPtr snapshot);
    /// Null: all connections.
    void setFilter(filter::FilterPtr filter);
    void setSort(filter::SortKey key, filter::Direction direction);
    const filter::OrderTerms& terms() const { return m_terms; }

    /// Whether an order is under way that ready() has not brought.
    bool isBusy() const { return m_busy || m_isDue; }
    /// Asks what the trace has to filter for; vocabularyReady() follows.
    void askVocabulary();
    /// Asks for what one connection's life tells; factsReady() follows.
    void askFacts(ConnectionId connection);
    /// Asks for one connection's conn_state; connStateReady() follows.
    void askConnState(ConnectionId connection);

Q_SIGNALS:
    /// @param order     null: all connections by number, as the snapshot has them
    /// @param isAsked   the terms have changed; else only the snapshot has
    void ready(lifeline::filter::OrderPtr order, bool isAsked);
    /// Of an order that takes long, per cent.
    void progressed(int percent);
    void vocabularyReady(const lifeline::filter::Vocabulary& vocabulary);
    void factsReady(lifeline::ConnectionId connection, const lifeline::filter::Facts& facts);
    void connStateReady(lifeline::ConnectionId connection, lifeline::analysis::ConnState state);

private:
    bool isByNumber() const;
    void ask();
    void startWhenDue();
    void start();
    void finish(std::uint64_t wish, const filter::OrderPtr& order, bool isAsked);

    QThread m_thread;
    QObject* m_worker = nullptr; ///< lives in m_thread, which deletes it when it ends
    std::shared_ptr<filter::FactBook> m_facts; ///< only used in m_thread
    filter::OrderTerms m_terms;
    trace::SnapshotPtr m_snapshot;
    std::atomic<std::uint64_t> m_newest = 0; ///< wishes older than this are forgotten
    bool m_busy = false;
    bool m_isDue = false; ///< another order is to follow
    bool m_isAsked = false; ///< and its terms are other ones
    QTimer m_rest;
    QElapsedTimer m_since; ///< since the order under way was begun, then since it was finished
    qint64 m_took = 0; ///< milliseconds
};

} // namespace lifeline::models
