#include "core/live/capture_loop.h"

#include <algorithm>
#include <chrono>
#include <poll.h>

namespace lifeline::live {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto kTelling = 1s; // between two looks at what was lost
constexpr auto kLastBlock = 30ms; // a block of packets is handed over after 20 ms
constexpr auto kLongestEnd = 500ms; // at a rate that never lets the ring become empty

Time wallClock()
{
    return std::chrono::duration_cast<Time>(std::chrono::system_clock::now().time_since_epoch());
}

class Loop {
public:
    Loop(PacketSource& source, std::vector<Output>& outputs, int stop, std::uint64_t count)
        : m_source(&source),
          m_outputs(&outputs),
          m_count(count)
    {
        m_waits.push_back({source.descriptor(), POLLIN, 0});
        m_waits.push_back({stop, POLLIN, 0});
        for (const Output& output : outputs) // a pipe whose reader went away says so unasked
            m_waits.push_back({output.folder() ? -1 : output.descriptor(), 0, 0});
    }

    void run()
    {
        while (!isOver()) {
            poll(m_waits.data(), m_waits.size(),
                 static_cast<int>(std::chrono::milliseconds(kTelling).count()));
            take();
            tellWhatIsLost();
            if (m_waits[1].revents != 0)
                return takeTheLast();
            const bool isAlone = std::any_of(m_waits.begin() + 2, m_waits.end(),
                                             [](const pollfd& wait) { return wait.revents != 0; });
            if (isAlone)
                return;
        }
    }

    CaptureEnd finish()
    {
        m_end.counts = m_source->counts();
        for (Output& output : *m_outputs)
            output.finish(wallClock(), m_end.counts);
        return m_end;
    }

private:
    bool isOver() const
    {
        const bool hasFailed = std::any_of(m_outputs->begin(), m_outputs->end(),
                                           [](const Output& output) { return output.failure().has_value(); });
        return hasFailed || m_end.gone || (m_count > 0 && m_end.written >= m_count);
    }

    /// @return packets
    int take()
    {
        const auto count = m_source->read([this](const CapturedPacket& packet) {
            if (m_count > 0 && m_end.written >= m_count)
                return;
            ++m_end.written;
            for (Output& output : *m_outputs)
                output.packet(packet);
        });
        for (Output& output : *m_outputs)
            output.flush(wallClock(), m_told);
        if (!count)
            m_end.gone = count.error();
        return count.value_or(0);
    }

    void tellWhatIsLost()
    {
        if (Clock::now() - m_lastTold < kTelling)
            return;
        m_lastTold = Clock::now();
        const PacketCounts counts = m_source->counts();
        const bool isNews = counts.dropped != m_told.dropped;
        m_told = counts;
        for (Output& output : *m_outputs)
            if (isNews)
                output.tell(wallClock(), counts);
    }

    /// What the kernel has stamped before the end belongs to the capture.
    void takeTheLast()
    {
        const auto begun = Clock::now();
        while (!isOver() && Clock::now() - begun < kLongestEnd) {
            poll(m_waits.data(), 1, static_cast<int>(std::chrono::milliseconds(kLastBlock).count()));
            if (take() == 0)
                return;
        }
    }

    PacketSource* m_source;
    std::vector<Output>* m_outputs;
    std::uint64_t m_count;
    std::vector<pollfd> m_waits; ///< the device, the order to end, the outputs
    Clock::time_point m_lastTold = Clock::now();
    PacketCounts m_told;
    CaptureEnd m_end;
};

} // namespace

CaptureEnd capture(PacketSource& source, std::vector<Output>& outputs, const StreamHead& head, int stop,
                   std::uint64_t count)
{
    for (Output& output : outputs)
        output.begin(head, wallClock());
    Loop loop(source, outputs, stop, count);
    loop.run();
    return loop.finish();
}

} // namespace lifeline::live
