#include "app/lifeline/spool.h"

#include <QDir>

#include <utility>

namespace lifeline::app {

Spool::Spool() : m_file(QDir::tempPath() + QLatin1String("/lifeline-XXXXXX.capture"))
{
    if (m_file.open() && m_file.resize(0))
        m_path = m_file.fileName().toStdString();
}

void Spool::append(std::span<const std::byte> octets)
{
    if (m_path.empty())
        return;
    m_file.write(reinterpret_cast<const char*>(octets.data()), static_cast<qint64>(octets.size()));
    m_file.flush(); // the other thread reads by path
}

SpoolingSource::SpoolingSource(std::unique_ptr<capture::ByteSource> from, std::shared_ptr<Spool> spool)
    : m_from(std::move(from)),
      m_spool(std::move(spool))
{
}

Expected<capture::ByteSource::Chunk> SpoolingSource::read(std::span<std::byte> into)
{
    Expected<Chunk> chunk = m_from->read(into);
    if (chunk && chunk->count > 0)
        m_spool->append(into.first(chunk->count));
    return chunk;
}

} // namespace lifeline::app
