#include "core/capture/read_buffer.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace lifeline::capture {
namespace {

constexpr std::size_t kFirstCapacity = 512 * 1024;
constexpr std::uint64_t kUnknown = std::numeric_limits<std::uint64_t>::max();

} // namespace

ReadBuffer::ReadBuffer(std::unique_ptr<ByteSource> source)
    : m_source(std::move(source)),
      m_octets(kFirstCapacity)
{
}

void ReadBuffer::skip(std::uint64_t count)
{
    const std::size_t inView = std::min<std::uint64_t>(count, available());
    m_begin += inView;
    m_skip += count - inView;
    m_lastStep = 0;
}

bool ReadBuffer::stepBack(std::size_t count)
{
    if (count != m_lastStep || count > kMostTakenBack)
        return false;
    m_begin -= std::exchange(m_lastStep, 0);
    return true;
}

std::uint64_t ReadBuffer::remaining() const
{
    if (m_ended)
        return m_end - m_begin;
    const std::uint64_t behind = m_source->remaining();
    if (behind == kUnknown)
        return kUnknown;
    const std::uint64_t all = behind + (m_end - m_begin);
    return all > m_skip ? all - m_skip : 0;
}

std::optional<Error> ReadBuffer::takeFailure() { return std::exchange(m_failure, std::nullopt); }

ReadBuffer::Status ReadBuffer::fill(std::size_t count)
{
    if (m_skip > 0) {
        if (const Status status = skipPending(); status != Status::Ready)
            return status;
    }
    while (m_end - m_begin < count) {
        makeRoom(count);
        if (const Status status = refill(); status != Status::Ready)
            return status;
    }
    return Status::Ready;
}

ReadBuffer::Status ReadBuffer::skipPending()
{
    // Nothing is in view while a skip is pending: the window restarts behind it.
    m_origin += m_begin;
    m_begin = m_end = 0;
    if (!m_ended && m_source->skip(m_skip)) {
        m_origin += std::exchange(m_skip, 0);
        return Status::Ready;
    }
    while (m_skip > 0) {
        if (const Status status = refill(); status != Status::Ready) {
            if (status == Status::Short)
                m_missing = std::exchange(m_skip, 0);
            return status;
        }
        const std::size_t dropped = std::min<std::uint64_t>(m_skip, m_end);
        m_skip -= dropped;
        if (m_skip > 0) {
            m_origin += m_end;
            m_end = 0;
        } else {
            m_begin = dropped;
        }
    }
    return Status::Ready;
}

ReadBuffer::Status ReadBuffer::refill()
{
    if (m_endFlag && m_endFlag->load(std::memory_order_relaxed))
        m_ended = m_isCancelled = true;
    if (m_ended)
        return Status::Short;
    Expected<ByteSource::Chunk> chunk = m_source->read(std::span(m_octets).subspan(m_end));
    if (!chunk) {
        m_failure = std::move(chunk.error());
        m_ended = true;
        return Status::Short;
    }
    if (chunk->status == ByteSource::Status::Pending)
        return Status::Pending;
    if (chunk->status == ByteSource::Status::End) {
        m_ended = true;
        return Status::Short;
    }
    m_end += chunk->count;
    return Status::Ready;
}

/// Makes the part behind m_end non-empty, without ever trusting count: the size doubles only when all of it
/// is full.
void ReadBuffer::makeRoom(std::size_t count)
{
    const std::size_t kept = m_lastStep <= kMostTakenBack ? m_lastStep : 0;
    const bool fits = m_begin + count <= m_octets.size();
    if (m_begin > kept && (m_end == m_octets.size() || !fits)) {
        const std::size_t dropped = m_begin - kept;
        std::memmove(m_octets.data(), m_octets.data() + dropped, m_end - dropped);
        m_origin += dropped;
        m_begin -= dropped;
        m_end -= dropped;
    }
    if (m_end == m_octets.size())
        m_octets.resize(m_octets.size() * 2);
}

} // namespace lifeline::capture
