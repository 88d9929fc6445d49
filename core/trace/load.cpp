#include "core/trace/load.h"

#include "core/trace/builder.h"
#include "core/trace/intake.h"

#include <array>
#include <atomic>
#include <fmt/format.h>
#include <semaphore>
#include <system_error>
#include <thread>

namespace lifeline::trace {
namespace {

/// Enough that waking the other thread costs little, few enough to stay in the processor's cache.
constexpr std::size_t kRecordsOfBatch = 2048;
constexpr std::size_t kBatches = 4;

/// The first of the two stages: octets in, batches out. One thread at a time uses it.
class Reading {
public:
    Reading(capture::CaptureReader& reader, const LoadLimits& limits) : m_reader(reader), m_limits(limits) { }

    /// Fills a batch. @return whether there may be more behind it
    bool fill(Batch& batch)
    {
        if (m_isOverBudget.load(std::memory_order_relaxed))
            stopForMemory(m_reader, m_limits.memory);
        for (std::size_t records = 0; records < kRecordsOfBatch; ++records) {
            if (m_reader.frameCount() >= m_limits.frames)
                return false;
            const capture::Record record = m_reader.next();
            if (const auto* frame = std::get_if<capture::Frame>(&record)) {
                m_intake.take(*frame, batch);
            } else if (const auto* row = std::get_if<capture::JournalEntry>(&record)) {
                Intake::take(*row, batch);
            } else if (std::holds_alternative<capture::End>(record)) {
                m_isComplete = true;
                return false;
            }
        }
        return true;
    }

    /// To be called by the other stage. What is read already is still worth building.
    void checkBudget(const Builder& builder)
    {
        if (builder.memory() > m_limits.memory)
            m_isOverBudget.store(true, std::memory_order_relaxed);
    }

    SnapshotPtr finish(Builder& builder) const
    {
        return builder.snapshot(m_reader, m_intake.leftOut(), m_isComplete);
    }

private:
    capture::CaptureReader& m_reader;
    const LoadLimits& m_limits;
    Intake m_intake;
    std::atomic<bool> m_isOverBudget{false};
    bool m_isComplete = false;
};

/// Reads in a thread of its own, a few batches ahead.
class ReadAhead {
public:
    explicit ReadAhead(Reading& reading) : m_thread([this, &reading] { run(reading); }) { }
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;
    ~ReadAhead() { m_thread.join(); }

    /// The next batch, or nothing behind the last; it is given back with the next call.
    Batch* next()
    {
        if (m_taken > 0)
            m_free.release();
        m_full.acquire();
        Place& place = m_places[m_taken++ % kBatches];
        return place.isEnd ? nullptr : &place.batch;
    }

private:
    struct Place {
        Batch batch;
        bool isEnd = false;
    };

    void run(Reading& reading)
    {
        bool isMore = true;
        for (std::size_t filled = 0;; ++filled) {
            m_free.acquire();
            Place& place = m_places[filled % kBatches];
            place.isEnd = !isMore;
            if (isMore)
                isMore = reading.fill(place.batch);
            m_full.release();
            if (place.isEnd)
                return;
        }
    }

    std::array<Place, kBatches> m_places;
    std::counting_semaphore<kBatches> m_free{kBatches};
    std::counting_semaphore<kBatches> m_full{0};
    std::size_t m_taken = 0;
    std::thread m_thread; ///< last: it uses all that is above
};

} // namespace

void stopForMemory(capture::CaptureReader& reader, std::uint64_t limit)
{
    reader.stop(ErrorCode::MemoryBudget, fmt::format("{} MiB", limit >> 20));
}

SnapshotPtr load(capture::CaptureReader& reader, std::string subject, LoadLimits limits)
{
    Builder builder(std::move(subject));
    Reading reading(reader, limits);
    Batch batch;
    bool isMore = true;
    const auto build = [&](Batch& filled) {
        builder.add(filled);
        reading.checkBudget(builder);
    };
    // A small capture is read before a thread would have begun.
    for (std::size_t i = 0; isMore && i < kBatches; ++i) {
        isMore = reading.fill(batch);
        build(batch);
    }
    if (isMore && std::thread::hardware_concurrency() > 1) {
        try {
            ReadAhead ahead(reading);
            while (Batch* filled = ahead.next())
                build(*filled);
            isMore = false;
        } catch (const std::system_error&) {
            // No thread to be had: this one does both.
        }
    }
    while (isMore) {
        isMore = reading.fill(batch);
        build(batch);
    }
    return reading.finish(builder);
}

} // namespace lifeline::trace
