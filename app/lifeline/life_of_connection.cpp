#include "app/lifeline/life_of_connection.h"

#include "core/analysis/copies.h"
#include "core/analysis/examination.h"

#include <QMetaObject>

#include <utility>

namespace lifeline::app {

namespace {

constexpr qint64 kRest = 1; // times what a life took

} // namespace

LifeOfConnection::LifeOfConnection(QObject& worker, QObject* parent) : QObject(parent), m_worker(worker)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &LifeOfConnection::startWhenDue);
}

void LifeOfConnection::ask(trace::SnapshotPtr snapshot, ConnectionId connection)
{
    m_wanted = std::move(snapshot);
    m_connection = connection;
    m_isOvertaken = m_busy;
    startWhenDue();
}

void LifeOfConnection::forget()
{
    ++m_newest;
    m_wanted.reset();
    m_took = 0;
}

void LifeOfConnection::startWhenDue()
{
    if (m_busy || !m_wanted)
        return;
    const qint64 rest =
        m_took == 0 || m_wanted->info.complete ? 0 : kRest * m_took - m_sinceFinished.elapsed();
    if (rest <= 0)
        start();
    else
        m_due.start(static_cast<int>(rest));
}

void LifeOfConnection::start()
{
    m_busy = true;
    m_isOvertaken = false;
    QMetaObject::invokeMethod(&m_worker,
                              [this, wish = m_newest.load(), snapshot = std::exchange(m_wanted, nullptr),
                               connection = m_connection, frames = m_frames, hides = m_hidesCopies] {
                                  compute(*snapshot, connection, wish, frames.get(), hides);
                              });
}

/// On the worker thread.
void LifeOfConnection::compute(const trace::TraceSnapshot& snapshot, ConnectionId connection,
                               std::uint64_t wish, FileFrames* frames, bool hidesCopies)
{
    QElapsedTimer timer;
    timer.start();
    const auto say = [&](const LifePtr& life, const ExaminationPtr& examination) {
        QMetaObject::invokeMethod(
            this, [this, wish, life, examination] { give(wish, life, examination); }, Qt::QueuedConnection);
    };
    const auto life =
        std::make_shared<const trace::Life>(hidesCopies ? analysis::lifeWithoutCopies(snapshot, connection)
                                                        : trace::lifeOf(snapshot, connection));
    const bool readsOctets = frames != nullptr && snapshot.info.complete;
    const bool isLong = life->steps.size() > kExaminedLater;
    if (isLong || readsOctets)
        say(life, nullptr);
    if (wish == m_newest && !(isLong && m_isOvertaken)) {
        if (readsOctets)
            frames->setInterfaces(snapshot.info.interfaces);
        say(life,
            std::make_shared<const analysis::Examination>(
                analysis::examine(snapshot, *life, readsOctets ? frames : nullptr)));
    }
    QMetaObject::invokeMethod(
        this, [this, wish, took = timer.elapsed()] { finish(wish == m_newest ? took : 0); },
        Qt::QueuedConnection);
}

void LifeOfConnection::give(std::uint64_t wish, LifePtr life, ExaminationPtr examination)
{
    if (wish == m_newest)
        Q_EMIT ready(std::move(life), std::move(examination));
}

void LifeOfConnection::finish(qint64 took)
{
    m_busy = false;
    m_took = took;
    m_sinceFinished.start();
    startWhenDue();
}

} // namespace lifeline::app
