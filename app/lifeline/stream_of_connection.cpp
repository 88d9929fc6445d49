#include "app/lifeline/stream_of_connection.h"

#include <QMetaObject>

#include <utility>

namespace lifeline::app {

StreamOfConnection::StreamOfConnection(QObject& worker, QObject* parent) : QObject(parent), m_worker(worker)
{
}

StreamOfConnection::~StreamOfConnection() { forget(); }

void StreamOfConnection::setFrames(std::shared_ptr<FileFrames> frames)
{
    forget();
    m_frames = std::move(frames);
}

void StreamOfConnection::forget()
{
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
}

void StreamOfConnection::ask(trace::SnapshotPtr snapshot, LifePtr life, std::uint64_t mostOctets)
{
    forget();
    if (!m_frames || !snapshot || !life)
        return;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    QMetaObject::invokeMethod(&m_worker,
                              [this, snapshot = std::move(snapshot), life = std::move(life),
                               frames = m_frames, stop = m_stop, mostOctets] {
                                  if (*stop)
                                      return;
                                  frames->setInterfaces(snapshot->info.interfaces);
                                  auto octets =
                                      std::make_shared<const analysis::StreamOctets>(analysis::streamOctets(
                                          *snapshot, *life, *frames, mostOctets, stop.get()));
                                  if (*stop) // then nobody may be there any more to be told
                                      return;
                                  QMetaObject::invokeMethod(
                                      this,
                                      [this, stop, octets = std::move(octets)] {
                                          if (!*stop)
                                              Q_EMIT ready(octets);
                                      },
                                      Qt::QueuedConnection);
                              });
}

} // namespace lifeline::app
