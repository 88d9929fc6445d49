#pragma once

#include "core/lab/record.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace lifeline::lab {

/// Between the link's loop and the files: sorts records by time and writes them on a thread of its own, so
/// that a slow reader never bends the timing of a lesson. The queue is bounded; what does not fit is dropped
/// and a note says so.
class RecordWriter {
public:
    explicit RecordWriter(std::vector<RecordSink*> sinks);
    ~RecordWriter();
    RecordWriter(const RecordWriter&) = delete;
    RecordWriter& operator=(const RecordWriter&) = delete;

    /// Never waits for the writing thread: what it cannot hand over now it hands over later.
    void push(Record record);
    /// Nothing older than this will be pushed any more: what waits up to there can be written.
    void settled(Time until);
    /// Writes all that waits and ends the thread. Later pushes are lost.
    void finish();
    /// Octets of the recording so far, roughly.
    std::uint64_t octets() const { return m_octets; }
    /// Whether a sink cannot be written any more (the reader went away).
    bool failed() const { return m_failed; }

private:
    static constexpr std::size_t kCapacity = 400'000;

    void work();
    void write(Record& record);

    std::vector<RecordSink*> m_sinks;
    // The pushing thread's own.
    std::vector<Record> m_pushed; ///< not handed over yet
    std::uint64_t m_dropped = 0;
    std::uint64_t m_octets = 0;
    Time m_told{};
    // Shared, and held only to swap.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Record> m_handed;
    Time m_settled{};
    bool m_finished = false;
    std::atomic<std::size_t> m_waitingCount = 0; ///< of what was handed over and is not written
    std::atomic<bool> m_failed = false;
    // The writing thread's own.
    std::multimap<Time, Record> m_waiting;
    Time m_lastTime{}; ///< the thread's own
    std::thread m_thread;
};

} // namespace lifeline::lab
