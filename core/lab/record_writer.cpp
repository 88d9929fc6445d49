#include "core/lab/record_writer.h"

#include "core/lab/actor_process.h"

#include <fmt/format.h>

namespace lifeline::lab {

RecordWriter::RecordWriter(std::vector<RecordSink*> sinks)
    : m_sinks(std::move(sinks)),
      m_thread([this] { work(); })
{
}

RecordWriter::~RecordWriter() { finish(); }

void RecordWriter::push(Record record)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.size() >= kCapacity)
        ++m_dropped;
    else
        m_waiting.emplace(timeOf(record), std::move(record));
}

void RecordWriter::settled(Time until)
{
    {
        const std::lock_guard lock(m_mutex);
        if (until <= m_settled)
            return;
        m_settled = until;
        if (m_waiting.empty() || m_waiting.begin()->first >= until)
            return;
    }
    m_changed.notify_one();
}

void RecordWriter::finish()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_finished = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void RecordWriter::work()
{
    leaveCpuToOthers();
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [&] {
            return m_finished || m_dropped > 0
                || (!m_waiting.empty() && m_waiting.begin()->first < m_settled);
        });
        std::multimap<Time, Record> ready;
        while (!m_waiting.empty() && (m_finished || m_waiting.begin()->first < m_settled))
            ready.insert(ready.end(), m_waiting.extract(m_waiting.begin()));
        const bool last = m_finished;
        const std::uint64_t dropped = std::exchange(m_dropped, 0);
        lock.unlock();
        for (auto& [time, record] : ready)
            write(record);
        if (dropped > 0) {
            Record note = Row{m_lastTime,
                              "note",
                              {},
                              fmt::format("{} records were dropped: the reader is too slow.", dropped),
                              {}};
            write(note);
        }
        for (RecordSink* sink : m_sinks)
            if (!sink->flush())
                m_failed = true;
        lock.lock();
        if (last)
            return;
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
