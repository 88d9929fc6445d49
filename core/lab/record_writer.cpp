#include "core/lab/record_writer.h"

#include "core/lab/actor_process.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace lifeline::lab {

RecordWriter::RecordWriter(std::vector<RecordSink*> sinks)
    : m_sinks(std::move(sinks)),
      m_thread([this] { work(); })
{
}

RecordWriter::~RecordWriter() { finish(); }

void RecordWriter::push(Record record)
{
    if (m_pushed.size() + m_waitingCount >= kCapacity) {
        ++m_dropped;
        return;
    }
    if (m_dropped > 0)
        m_pushed.push_back(
            Row{timeOf(record),
                "note",
                {},
                fmt::format("{} records were dropped: the reader is too slow.", std::exchange(m_dropped, 0)),
                {}});
    constexpr std::uint64_t kRow = 500; // octets, roughly
    const auto* frame = std::get_if<RecordedFrame>(&record);
    m_octets += frame ? frame->octets.size() : kRow;
    m_pushed.push_back(std::move(record));
}

void RecordWriter::settled(Time until)
{
    // The writing thread may have been preempted with the lock in its hands; the lesson must not wait for it.
    // And waking it costs the lesson more than a frame does: not at every turn.
    constexpr Time kAtMost = std::chrono::milliseconds{2};
    if (until < m_told + kAtMost)
        return;
    const std::size_t count = m_pushed.size();
    {
        const std::unique_lock lock(m_mutex, std::try_to_lock);
        if (!lock.owns_lock())
            return;
        if (m_handed.empty())
            m_handed.swap(m_pushed);
        else
            std::move(m_pushed.begin(), m_pushed.end(), std::back_inserter(m_handed));
        m_settled = until;
    }
    m_waitingCount += count;
    m_pushed.clear();
    m_told = until;
    m_changed.notify_one();
}

void RecordWriter::finish()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        std::move(m_pushed.begin(), m_pushed.end(), std::back_inserter(m_handed));
        m_pushed.clear();
        m_finished = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void RecordWriter::work()
{
    leaveCpuToOthers();
    for (bool last = false; !last;) {
        std::vector<Record> handed;
        Time settled{};
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] {
                return m_finished || !m_handed.empty()
                    || (!m_waiting.empty() && m_waiting.begin()->first < m_settled);
            });
            handed.swap(m_handed);
            settled = m_settled;
            last = m_finished;
        }
        for (Record& record : handed) {
            const Time time = timeOf(record);
            m_waiting.emplace(time, std::move(record));
        }
        while (!m_waiting.empty() && (last || m_waiting.begin()->first < settled)) {
            write(m_waiting.begin()->second);
            m_waiting.erase(m_waiting.begin());
        }
        m_waitingCount = m_waiting.size();
        for (RecordSink* sink : m_sinks)
            if (!sink->flush())
                m_failed = true;
    }
}

void RecordWriter::write(Record& record)
{
    // A process may be kept from running between taking the time and reporting it. Its row then comes late,
    // and stands where it can: rows are ordered.
    if (Row* row = std::get_if<Row>(&record); row && row->time < m_lastTime)
        row->time = m_lastTime;
    m_lastTime = std::max(m_lastTime, timeOf(record));
    for (RecordSink* sink : m_sinks)
        sink->take(record);
}

} // namespace lifeline::lab
