#include "core/live/output.h"

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace lifeline::live {
namespace {

constexpr std::size_t kEnough = 256 * 1024; // octets in one write

} // namespace

Output Output::to(int descriptor, std::string name) { return {descriptor, std::move(name), std::nullopt}; }

Output Output::to(RingOfFiles ring) { return {-1, {}, std::move(ring)}; }

Output::Output(int descriptor, std::string name, std::optional<RingOfFiles> ring)
    : m_descriptor(descriptor),
      m_name(std::move(name)),
      m_ring(std::move(ring))
{
    m_octets.reserve(2 * kEnough);
}

Output::Output(Output&& from) noexcept
    : m_descriptor(std::exchange(from.m_descriptor, -1)),
      m_name(std::move(from.m_name)),
      m_ring(std::move(from.m_ring)),
      m_failure(std::move(from.m_failure)),
      m_head(std::move(from.m_head)),
      m_octets(std::move(from.m_octets)),
      m_written(from.m_written),
      m_packets(from.m_packets),
      m_counts(from.m_counts),
      m_captureBegan(from.m_captureBegan),
      m_fileBegan(from.m_fileBegan)
{
}

Output::~Output()
{
    if (m_descriptor >= 0 && m_descriptor != STDOUT_FILENO)
        ::close(m_descriptor);
}

std::optional<int> Output::folder() const { return m_ring ? std::optional(m_ring->folder()) : std::nullopt; }

void Output::begin(const StreamHead& head, Time now)
{
    m_head = head;
    m_captureBegan = now;
    open(now);
}

void Output::open(Time now)
{
    if (m_ring) {
        const Expected<int> next = m_ring->next(now);
        if (!next) {
            m_failure = next.error();
            return;
        }
        m_descriptor = *next;
        m_name = m_ring->name();
    }
    m_fileBegan = now;
    m_written = 0;
    m_packets = 0;
    capture::PcapngWriter writer(m_octets);
    writer.section({.application = m_head.application, .comments = {}});
    writer.interface(m_head.link, m_head.device, m_head.filter.empty() ? "" : "filter: " + m_head.filter,
                     m_head.snapLength);
    write();
}

void Output::packet(const CapturedPacket& packet)
{
    capture::PcapngWriter(m_octets).packet(0, packet.time, packet.bytes, packet.originalLength);
    ++m_packets;
    if (m_octets.size() >= kEnough)
        write();
    if (m_ring)
        turn(packet.time);
}

void Output::flush(Time now, const PacketCounts& counts)
{
    m_counts = counts;
    write();
    if (m_ring)
        turn(now);
}

/// Goes on to the next file of the ring where it is time. A file without a packet is never left.
void Output::turn(Time now)
{
    const RingTerms& terms = m_ring->terms();
    const bool isFull = terms.octets && m_written + m_octets.size() >= *terms.octets;
    const bool isOld = terms.duration && now - m_fileBegan >= *terms.duration;
    if (m_failure || m_packets == 0 || (!isFull && !isOld))
        return;
    finish(now, m_counts);
    ::close(std::exchange(m_descriptor, -1));
    if (!m_failure)
        open(now);
}

void Output::tell(Time now, const PacketCounts& counts)
{
    capture::PcapngWriter(m_octets).statistics(0,
                                               {.time = now,
                                                .begin = m_captureBegan,
                                                .end = now,
                                                .received = counts.received,
                                                .dropped = counts.dropped});
}

void Output::finish(Time now, const PacketCounts& counts)
{
    tell(now, counts);
    write();
}

void Output::write()
{
    std::size_t done = 0;
    while (!m_failure && done < m_octets.size()) {
        const ssize_t count = ::write(m_descriptor, m_octets.data() + done, m_octets.size() - done);
        if (count >= 0)
            done += static_cast<std::size_t>(count);
        else if (errno != EINTR)
            fail(errno);
    }
    m_written += done;
    m_octets.clear();
}

void Output::fail(int systemError)
{
    m_failure = Error{.code = ErrorCode::WriteFailed, .subject = m_name, .systemError = systemError};
}

} // namespace lifeline::live
