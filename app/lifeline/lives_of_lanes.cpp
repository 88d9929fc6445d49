#include "app/lifeline/lives_of_lanes.h"

#include "core/analysis/same_server.h"

namespace lifeline::app {

LivesOfLanes::LivesOfLanes(QObject* parent) : QObject(parent), m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

LivesOfLanes::~LivesOfLanes()
{
    forget();
    m_thread.quit();
    m_thread.wait();
}

void LivesOfLanes::askConnections(trace::SnapshotPtr snapshot, ConnectionId one)
{
    const std::uint64_t wish = ++m_newestSearch;
    QMetaObject::invokeMethod(m_worker, [this, wish, snapshot = std::move(snapshot), one] {
        if (wish != m_newestSearch)
            return;
        auto connections = analysis::connectionsToServerOf(*snapshot, one);
        QMetaObject::invokeMethod(this, [this, wish, snapshot, connections = std::move(connections)] {
            if (wish == m_newestSearch)
                Q_EMIT found(snapshot, connections);
        });
    });
}

void LivesOfLanes::askLife(trace::SnapshotPtr snapshot, ConnectionId connection)
{
    QMetaObject::invokeMethod(
        m_worker, [this, wish = m_newest.load(), snapshot = std::move(snapshot), connection] {
            if (wish != m_newest)
                return;
            auto life = std::make_shared<const trace::Life>(trace::lifeOf(*snapshot, connection));
            QMetaObject::invokeMethod(this, [this, wish, life = std::move(life)] {
                if (wish == m_newest)
                    Q_EMIT ready(life);
            });
        });
}

void LivesOfLanes::forget()
{
    ++m_newestSearch;
    ++m_newest;
}

} // namespace lifeline::app
