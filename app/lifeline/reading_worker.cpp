#include "app/lifeline/reading_worker.h"

#include <chrono>
#include <utility>

namespace lifeline::app {

namespace {

constexpr std::chrono::milliseconds kSlice{20};
constexpr std::chrono::milliseconds kGrowing{50}; // between looks at a file that may grow
constexpr qint64 kLiveInterval = 34; // milliseconds: 30 a second
constexpr qint64 kLoadingInterval = 250; // 4 a second
constexpr qint64 kFirstInterval = 60; // the first rows of a file are shown at once

} // namespace

ReadingWorker::ReadingWorker() : m_next(this), m_publish(this)
{
    m_next.setSingleShot(true);
    m_publish.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ReadingWorker::slice);
    connect(&m_publish, &QTimer::timeout, this, &ReadingWorker::publishWhenDue);
}

void ReadingWorker::start(const Source& source, std::shared_ptr<ReadingChannel> channel)
{
    if (m_reading)
        end();
    m_channel = std::move(channel);
    auto reading = Reading::open(source);
    if (!reading) {
        Q_EMIT ended(std::exchange(m_channel, nullptr), reading.error());
        return;
    }
    m_reading.emplace(std::move(*reading));
    m_sincePublished.start();
    m_isFirst = true;
    if (m_reading->descriptor() < 0) {
        m_next.start(0);
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_reading->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ReadingWorker::slice);
}

void ReadingWorker::wake()
{
    if (m_reading && m_channel->cancelled)
        end();
}

qint64 ReadingWorker::publishInterval() const
{
    return m_notifier ? kLiveInterval : m_isFirst ? kFirstInterval : kLoadingInterval;
}

void ReadingWorker::slice()
{
    if (!m_reading)
        return;
    const Reading::Progress progress = m_reading->read(kSlice, m_channel->cancelled);
    if (progress == Reading::Progress::Ended) {
        end();
        return;
    }
    publishWhenDue();
    if (progress == Reading::Progress::More)
        m_next.start(0); // a pipe too: the reader may hold octets that the notifier does not see
    else if (!m_notifier)
        m_next.start(static_cast<int>(kGrowing.count()));
}

void ReadingWorker::publishWhenDue()
{
    if (!m_reading || !m_reading->changedSinceSnapshot() || m_publish.isActive())
        return;
    const qint64 left = publishInterval() - m_sincePublished.elapsed();
    if (left <= 0)
        publish(false);
    else
        m_publish.start(static_cast<int>(left));
}

void ReadingWorker::publish(bool complete)
{
    m_sincePublished.restart();
    m_isFirst = false;
    if (m_channel->mailbox.put(m_reading->snapshot(complete)))
        Q_EMIT snapshotReady(m_channel);
}

void ReadingWorker::end()
{
    m_next.stop();
    m_publish.stop();
    // Deleted when this slice is over: the notifier may be the one that called.
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater();
    }
    publish(!m_channel->cancelled);
    m_reading.reset();
    Q_EMIT ended(std::exchange(m_channel, nullptr), std::nullopt);
}

} // namespace lifeline::app
