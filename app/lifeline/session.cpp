#include "app/lifeline/session.h"

#include "app/lifeline/reading_worker.h"
#include "app/lifeline/stream_of_connection.h"

#include <QMetaObject>

#include <utility>

namespace lifeline::app {

Session::Session(QObject* parent)
    : QObject(parent),
      m_worker(new ReadingWorker),
      m_follower(new QObject),
      m_life(new LifeOfConnection(*m_follower, this)),
      m_stream(new StreamOfConnection(*m_follower, this))
{
    m_follower->moveToThread(&m_followingThread);
    connect(&m_followingThread, &QThread::finished, m_follower, &QObject::deleteLater);
    m_followingThread.setObjectName(QStringLiteral("follower"));
    m_followingThread.start();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ReadingWorker::snapshotReady, this, &Session::take);
    connect(m_worker, &ReadingWorker::ended, this, &Session::finish);
    m_thread.setObjectName(QStringLiteral("reader"));
    m_thread.start();
}

Session::~Session()
{
    if (m_channel)
        m_channel->cancelled = true;
    m_life->forget();
    m_stream->forget();
    for (QThread* thread : {&m_followingThread, &m_thread}) {
        thread->quit();
        thread->wait();
    }
}

void Session::open(const QString& path, const ReadingTerms& terms)
{
    Source source{.subject = path.toStdString(), .terms = terms};
    if (isStream(source.subject))
        source.spool = std::make_shared<Spool>();
    start(std::move(source));
}

void Session::follow(int descriptor, const QString& subject)
{
    start({.subject = subject.toStdString(), .descriptor = descriptor, .spool = std::make_shared<Spool>()});
}

void Session::run(std::function<void()> work, std::function<void()> done)
{
    // Either thread ends before this object does.
    QObject* free = isReading() ? m_follower : m_worker;
    QMetaObject::invokeMethod(free, [this, work = std::move(work), done = std::move(done)] {
        work();
        QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
    });
}

void Session::start(Source source)
{
    if (m_channel)
        m_channel->cancelled = true;
    m_channel = std::make_shared<ReadingChannel>();
    m_life->forget();
    m_snapshot.reset();
    m_failure.reset();
    m_frames = std::make_shared<FileFrames>(source.subject, source.spool);
    m_life->setFrames(std::make_shared<FileFrames>(source.subject, source.spool));
    m_stream->setFrames(std::make_shared<FileFrames>(source.subject, source.spool));
    Q_EMIT started();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, source = std::move(source), channel = m_channel] {
        worker->start(source, channel);
    });
}

void Session::cancel()
{
    if (!m_channel)
        return;
    m_channel->cancelled = true;
    QMetaObject::invokeMethod(m_worker, &ReadingWorker::wake);
}

void Session::close()
{
    cancel();
    m_life->forget();
    m_channel.reset();
    m_snapshot.reset();
    m_failure.reset();
    m_frames.reset();
    m_life->setFrames(nullptr);
    m_stream->setFrames(nullptr);
}

void Session::take(const std::shared_ptr<ReadingChannel>& from)
{
    trace::SnapshotPtr newest = from->mailbox.take();
    if (from != m_channel || !newest)
        return;
    m_snapshot = std::move(newest);
    m_frames->setInterfaces(m_snapshot->info.interfaces);
    Q_EMIT snapshotReady();
}

void Session::finish(const std::shared_ptr<ReadingChannel>& from, std::optional<Error> failure)
{
    if (from != m_channel)
        return;
    m_channel.reset();
    m_failure = std::move(failure);
    Q_EMIT ended();
}

} // namespace lifeline::app
