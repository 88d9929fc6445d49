#include "app/lifeline/life_of_connection.h"

#include <QMetaObject>

#include <utility>

namespace lifeline::app {

LifeOfConnection::LifeOfConnection(QObject& worker, QObject* parent) : QObject(parent), m_worker(worker) { }

void LifeOfConnection::ask(trace::SnapshotPtr snapshot, ConnectionId connection)
{
    m_wanted = std::move(snapshot);
    m_connection = connection;
    if (!m_busy)
        start();
}

void LifeOfConnection::forget()
{
    ++m_newest;
    m_wanted.reset();
}

void LifeOfConnection::start()
{
    m_busy = true;
    QMetaObject::invokeMethod(
        &m_worker,
        [this, wish = m_newest, snapshot = std::exchange(m_wanted, nullptr), connection = m_connection] {
            auto life = std::make_shared<const trace::Life>(trace::lifeOf(*snapshot, connection));
            QMetaObject::invokeMethod(
                this, [this, wish, life] { take(wish, life); }, Qt::QueuedConnection);
        });
}

void LifeOfConnection::take(std::uint64_t wish, LifePtr life)
{
    m_busy = false;
    if (m_wanted)
        start();
    if (wish == m_newest)
        Q_EMIT ready(std::move(life));
}

} // namespace lifeline::app
