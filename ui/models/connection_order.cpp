#include "ui/models/connection_order.h"

#include <QMetaObject>

#include <utility>

namespace lifeline::models {

namespace {

constexpr qint64 kProgressEvery = 100; // milliseconds

} // namespace

ConnectionOrder::ConnectionOrder(QObject* parent)
    : QObject(parent),
      m_worker(new QObject),
      m_facts(std::make_shared<filter::FactBook>())
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("ordering"));
    m_thread.start();
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &ConnectionOrder::startWhenDue);
}

ConnectionOrder::~ConnectionOrder()
{
    ++m_newest;
    m_thread.quit();
    m_thread.wait();
}

void ConnectionOrder::setSnapshot(trace::SnapshotPtr snapshot)
{
    const bool isOther = !snapshot || !m_snapshot || snapshot->traceId != m_snapshot->traceId;
    m_snapshot = std::move(snapshot);
    if (isOther)
        ask();
    else if (!isByNumber()) {
        m_isDue = true;
        startWhenDue();
    }
}

void ConnectionOrder::setFilter(filter::FilterPtr filter)
{
    m_terms.filter = filter && !filter->isEmpty() ? std::move(filter) : nullptr;
    ask();
}

void ConnectionOrder::setSort(filter::SortKey key, filter::Direction direction)
{
    if (m_terms.key == key && m_terms.direction == direction)
        return;
    m_terms.key = key;
    m_terms.direction = direction;
    ask();
}

bool ConnectionOrder::isByNumber() const
{
    return m_terms.key == filter::SortKey::Number && m_terms.direction == filter::Direction::Rising
        && !m_terms.filter;
}

void ConnectionOrder::ask()
{
    ++m_newest;
    m_took = 0;
    m_isDue = m_snapshot && !isByNumber();
    m_isAsked = m_isDue;
    if (m_isDue)
        startWhenDue();
    else
        Q_EMIT ready(nullptr, true);
}

void ConnectionOrder::startWhenDue()
{
    if (m_busy || !m_isDue)
        return;
    const qint64 rest = m_isAsked || m_snapshot->info.complete ? 0 : m_took - m_since.elapsed();
    if (rest > 0)
        m_rest.start(static_cast<int>(rest));
    else
        start();
}

void ConnectionOrder::start()
{
    m_busy = true;
    m_isDue = false;
    m_since.start();
    QMetaObject::invokeMethod(
        m_worker,
        [this, wish = m_newest.load(), snapshot = m_snapshot, terms = m_terms, facts = m_facts,
         isAsked = std::exchange(m_isAsked, false)] {
            QElapsedTimer sinceSaid;
            sinceSaid.start();
            const auto progress = [&](std::size_t done, std::size_t all) {
                if (wish != m_newest)
                    return false;
                if (sinceSaid.elapsed() >= kProgressEvery) {
                    sinceSaid.start();
                    const int percent = static_cast<int>(100 * done / all);
                    QMetaObject::invokeMethod(
                        this,
                        [this, wish, percent] {
                            if (wish == m_newest)
                                Q_EMIT progressed(percent);
                        },
                        Qt::QueuedConnection);
                }
                return true;
            };
            auto order = filter::arrange(snapshot, terms, *facts, progress);
            filter::OrderPtr made =
                order ? std::make_shared<const filter::Order>(std::move(*order)) : filter::OrderPtr();
            QMetaObject::invokeMethod(
                this, [this, wish, made, isAsked] { finish(wish, made, isAsked); }, Qt::QueuedConnection);
        });
}

void ConnectionOrder::finish(std::uint64_t wish, const filter::OrderPtr& order, bool isAsked)
{
    m_busy = false;
    m_took = m_since.elapsed();
    m_since.start();
    if (wish == m_newest && order)
        Q_EMIT ready(order, isAsked);
    startWhenDue();
}

void ConnectionOrder::askVocabulary()
{
    if (!m_snapshot)
        return;
    QMetaObject::invokeMethod(m_worker, [this, snapshot = m_snapshot] {
        QMetaObject::invokeMethod(
            this,
            [this, vocabulary = filter::vocabularyOf(*snapshot)] { Q_EMIT vocabularyReady(vocabulary); },
            Qt::QueuedConnection);
    });
}

void ConnectionOrder::askFacts(ConnectionId connection)
{
    if (!m_snapshot)
        return;
    QMetaObject::invokeMethod(m_worker, [this, snapshot = m_snapshot, book = m_facts, connection] {
        book->open(snapshot);
        const filter::Facts facts = book->examined(snapshot->connections[connection]);
        QMetaObject::invokeMethod(
            this,
            [this, trace = snapshot->traceId, connection, facts] {
                if (m_snapshot && m_snapshot->traceId == trace)
                    Q_EMIT factsReady(connection, facts);
            },
            Qt::QueuedConnection);
    });
}

void ConnectionOrder::askConnState(ConnectionId connection)
{
    if (!m_snapshot)
        return;
    QMetaObject::invokeMethod(m_worker, [this, snapshot = m_snapshot, facts = m_facts, connection] {
        facts->open(snapshot);
        const analysis::ConnState state = facts->connState(snapshot->connections[connection]);
        QMetaObject::invokeMethod(
            this,
            [this, trace = snapshot->traceId, connection, state] {
                if (m_snapshot && m_snapshot->traceId == trace)
                    Q_EMIT connStateReady(connection, state);
            },
            Qt::QueuedConnection);
    });
}

} // namespace lifeline::models
