#include "core/export/merged_recording.h"

#include "core/base/safe_text.h"
#include "core/capture/pcapng_writer.h"

#include <fmt/format.h>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace lifeline::exports {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18U; // octets
constexpr std::uint32_t kSnapLength = 262'144; // octets, as tcpdump's

class Merging {
public:
    Merging(std::span<const MergedCapture> captures, const std::function<void(Bytes)>& take,
            Progress* progress)
        : m_captures(captures),
          m_take(take),
          m_progress(progress),
          m_writer(m_out),
          m_next(captures.size())
    {
    }

    MergeReport run(std::string_view application)
    {
        std::string from;
        for (std::size_t i = 0; i < m_captures.size(); ++i) {
            from += (i == 0 ? "" : ", ") + safeText(m_captures[i].name);
            advance(i);
        }
        m_writer.section({std::string(application), {fmt::format("Merged by time from {}.", from)}});
        while (const std::optional<std::size_t> earliest = earliestOne()) {
            write(*earliest);
            advance(*earliest);
            if (m_out.size() > kPiece)
                flush();
            if (m_progress != nullptr && isStopped())
                break;
        }
        flush();
        return m_report;
    }

private:
    /// The next frame of a capture, or none when it is over.
    void advance(std::size_t index)
    {
        for (;;) {
            capture::Record record = m_captures[index].reader.next();
            if (std::holds_alternative<capture::JournalEntry>(record)) {
                ++m_report.rows;
                continue;
            }
            m_next[index].reset();
            if (const auto* frame = std::get_if<capture::Frame>(&record))
                m_next[index] = *frame;
            return;
        }
    }

    std::optional<std::size_t> earliestOne() const
    {
        std::optional<std::size_t> earliest;
        for (std::size_t i = 0; i < m_next.size(); ++i)
            if (m_next[i] && (!earliest || m_next[i]->time < m_next[*earliest]->time))
                earliest = i;
        return earliest;
    }

    void write(std::size_t index)
    {
        const capture::Frame& frame = *m_next[index];
        m_writer.packet(interface(index, frame), frame.time, frame.bytes, frame.originalLength, {},
                        m_captures[index].reader.comments(frame));
        ++m_report.written;
    }

    std::uint32_t interface(std::size_t index, const capture::Frame& frame)
    {
        const std::uint32_t id = frame.interface.value;
        const auto [place, isNew] = m_interfaces.try_emplace({index, id, frame.link, frame.fcsLength}, 0);
        if (!isNew)
            return place->second;
        const std::vector<capture::Interface>& known = m_captures[index].reader.interfaces();
        const std::string name = id < known.size() ? known[id].name : std::string();
        place->second =
            m_writer.interface(frame.link, name, m_captures[index].name, kSnapLength, frame.fcsLength);
        return place->second;
    }

    void flush()
    {
        m_take(m_out);
        m_out.clear();
        if (m_progress == nullptr)
            return;
        std::uint64_t done = 0;
        std::uint64_t all = 0;
        for (const MergedCapture& one : m_captures) {
            done += one.reader.consumed();
            all += one.reader.size();
        }
        m_progress->set(done, all);
    }

    bool isStopped() const { return m_progress->isStopped(); }

    std::span<const MergedCapture> m_captures;
    const std::function<void(Bytes)>& m_take;
    Progress* m_progress;
    std::vector<std::byte> m_out;
    capture::PcapngWriter m_writer;
    std::vector<std::optional<capture::Frame>> m_next; ///< by capture; its octets live in the reader
    std::map<std::tuple<std::size_t, std::uint32_t, LinkType, unsigned>, std::uint32_t> m_interfaces;
    MergeReport m_report;
};

} // namespace

MergeReport writeMerged(std::span<const MergedCapture> captures, std::string_view application,
                        const std::function<void(Bytes)>& take, Progress* progress)
{
    return Merging(captures, take, progress).run(application);
}

} // namespace lifeline::exports
