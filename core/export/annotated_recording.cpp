#include "core/export/annotated_recording.h"

#include "core/analysis/diagnosis.h"
#include "core/analysis/remarks.h"
#include "core/base/safe_text.h"
#include "core/capture/pcapng_writer.h"
#include "core/export/anonymous_life.h"
#include "core/export/anonymous_row.h"
#include "core/export/explanation_text.h"
#include "core/export/frame_comments.h"
#include "core/trace/recording_row.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace lifeline::exports {
namespace {

constexpr std::uint32_t kSnapLength = 262'144; // octets, as tcpdump's

/// Which frames belong to one connection: by their number, and fragments by their addresses.
class FramesOfConnection {
public:
    FramesOfConnection(const trace::TraceSnapshot& trace, ConnectionId id)
    {
        const trace::Connection& connection = trace.connections[id];
        for (const Side side : kBothSides)
            m_ends[side] = connection.endpoint[side].address;
        for (std::uint32_t at = connection.lastSegment; at != trace::kNone; at = trace.segments[at].previous)
            m_frames.push_back(trace.segments[at].frame.value);
        for (std::uint32_t at = connection.lastIcmp; at != trace::kNone; at = trace.icmp[at].previous)
            m_frames.push_back(trace.icmp[at].frame.value);
        std::sort(m_frames.begin(), m_frames.end());
    }

    bool has(const capture::Frame& frame)
    {
        if (std::binary_search(m_frames.begin(), m_frames.end(), frame.number.value))
            return true;
        packet::decode(frame.link, frame.bytes, frame.originalLength, frame.fcsLength, m_headers);
        if (!m_headers.fragment)
            return false;
        return (m_headers.source == m_ends[Side::Client] && m_headers.destination == m_ends[Side::Server])
            || (m_headers.source == m_ends[Side::Server] && m_headers.destination == m_ends[Side::Client]);
    }

private:
    PerSide<packet::IpAddress> m_ends;
    std::vector<std::uint32_t> m_frames; ///< sorted
    packet::Decoded m_headers;
};

class Writing {
public:
    Writing(capture::CaptureReader& reader, const trace::TraceSnapshot& trace, const RecordingChoice& choice,
            trace::FrameBytes* octets, const std::function<void(Bytes)>& take, Progress* progress)
        : m_reader(reader),
          m_trace(trace),
          m_choice(choice),
          m_notes(orNone(choice.notes)),
          m_octets(octets),
          m_take(take),
          m_progress(progress),
          m_writer(m_out)
    {
        if (choice.only)
            m_of.emplace(trace, *choice.only);
        if (choice.addresses != nullptr)
            m_anonymous.emplace(*choice.addresses, choice.payload);
    }

    RecordingReport run()
    {
        if (m_choice.annotate)
            annotate();
        addNotes();
        // What the file says of itself may stand before its first frame only.
        capture::Record record = m_reader.next();
        section();
        while (!isStopped()) {
            if (const auto* frame = std::get_if<capture::Frame>(&record))
                write(*frame);
            else if (const auto* row = std::get_if<capture::JournalEntry>(&record))
                write(*row);
            else
                break;
            flush(kPiece);
            if (m_progress != nullptr)
                m_progress->set(m_reader.consumed(), m_reader.size());
            record = m_reader.next();
        }
        interfaces(); // a capture without frames has its interfaces all the same
        statistics();
        flush(0);
        return m_report;
    }

private:
    static constexpr std::size_t kPiece = std::size_t{1} << 18U; // octets

    bool isStopped() const { return m_progress != nullptr && m_progress->isStopped(); }

    void flush(std::size_t unless)
    {
        if (m_out.size() <= unless)
            return;
        m_take(m_out);
        m_out.clear();
    }

    void annotate()
    {
        const std::uint32_t begin = m_choice.only ? m_choice.only->value : 0;
        const auto end = m_choice.only ? begin + 1 : static_cast<std::uint32_t>(m_trace.connections.size());
        const Time captureEnd = analysis::endOf(m_trace);
        for (std::uint32_t i = begin; i < end && !isStopped(); ++i) {
            trace::Life life = trace::lifeOf(m_trace, ConnectionId{i});
            const analysis::Remarks remarks = analysis::remarksOn(m_trace, life, m_octets);
            const analysis::Diagnosis diagnosis = analysis::diagnose(life, remarks.findings, captureEnd);
            if (m_choice.addresses != nullptr)
                life = anonymous(std::move(life), *m_choice.addresses);
            m_comments.add(life, remarks.findings, diagnosis);
            if (!diagnosis.problems.empty())
                ++m_sick;
            if (m_choice.only)
                m_story = explanationText(diagnosis, life, 100);
        }
    }

    /// Marks and comments, and the names of the addresses that occur in what is written.
    void addNotes()
    {
        for (const auto& [place, note] : m_notes.all())
            if (!m_choice.only || place.first == m_choice.only->value)
                m_comments.add(note.frame, note.text());
        m_comments.sort();
    }

    void names()
    {
        if (!m_notes.hasNames() || m_anonymous)
            return;
        std::set<packet::IpAddress> seen;
        const auto take = [&](const trace::Connection& connection) {
            for (const packet::SocketAddress& end : connection.endpoint.values)
                if (!m_notes.nameOf(end.address).empty())
                    seen.insert(end.address);
        };
        if (m_choice.only)
            take(m_trace.connections[*m_choice.only]);
        else
            for (std::uint32_t i = 0; i < m_trace.connections.size(); ++i)
                take(m_trace.connections[ConnectionId{i}]);
        std::vector<capture::PcapngWriter::AddressName> names;
        for (const packet::IpAddress& address : seen)
            names.push_back({address.octets, address.isV4(), m_notes.nameOf(address)});
        m_writer.names(names);
    }

    void section()
    {
        std::vector<std::string> comments;
        const bool isAnonymous = m_choice.addresses != nullptr;
        for (const std::string& comment : m_reader.comments())
            if (!isAnonymous || comment == "lifeline-recording=1")
                comments.push_back(comment);
        if (!isAnonymous && !m_reader.application().empty())
            comments.push_back(fmt::format("Captured with {}.", safeText(m_reader.application())));
        if (m_choice.annotate)
            comments.push_back(
                m_choice.only ? m_story
                              : fmt::format("Lifeline looked at {} connections: {} of them had trouble. What "
                                            "is known of each stands at its first frame.",
                                            m_trace.connections.size(), m_sick));
        if (isAnonymous)
            comments.push_back("Anonymous: addresses are mapped, prefixes kept; payload is "
                               + std::string(m_choice.payload == Payload::Cut ? "cut" : "zeros")
                               + "; checksums are those of the new octets; names and comments are left out.");
        m_writer.section({m_choice.application, comments});
        names();
    }

    /// All interfaces that the capture has described so far, in its order.
    void interfaces()
    {
        const std::vector<capture::Interface>& all = m_reader.interfaces();
        for (; m_known < all.size(); ++m_known) {
            const auto id = static_cast<std::uint32_t>(m_known);
            interface(id, all[m_known].link, all[m_known].fcsLength);
        }
    }

    /// What the capture itself lost, where it says so.
    void statistics()
    {
        std::set<std::uint32_t> told;
        for (const auto& [key, number] : m_interfaces) {
            const std::uint32_t id = std::get<0>(key);
            if (id >= m_reader.interfaces().size() || !told.insert(id).second)
                continue;
            const capture::Interface& known = m_reader.interfaces()[id];
            if (known.dropped > 0)
                m_writer.statistics(number,
                                    {m_time, known.begin.value_or(m_time), known.end.value_or(m_time),
                                     m_packets[id] + known.dropped, known.dropped});
        }
    }

    std::uint32_t interface(std::uint32_t id, LinkType link, unsigned fcsLength)
    {
        if (m_anonymous)
            fcsLength = 0; // it is not written
        const auto [place, isNew] = m_interfaces.try_emplace({id, link, fcsLength}, 0);
        if (!isNew)
            return place->second;
        std::string name;
        std::string description;
        if (id < m_reader.interfaces().size()) {
            const capture::Interface& interface = m_reader.interfaces()[id];
            // The two ends of a recording have names that name nobody.
            if (!m_anonymous || interface.name == "client" || interface.name == "server")
                name = interface.name;
            if (!m_anonymous)
                description = interface.description;
        }
        place->second = m_writer.interface(link, name, description, kSnapLength, fcsLength);
        return place->second;
    }

    /// Where the capture has a block that we do not write, a row stands in its place: frames keep their
    /// numbers.
    void fillUpTo(std::uint32_t number)
    {
        if (m_choice.only || m_anonymous)
            return;
        for (; m_number + 1 < number; ++m_number)
            m_writer.journal(capture::recordingRow(m_time, "lifeline", "note", {},
                                                   "A block that Lifeline does not copy stood here."));
        m_number = number;
    }

    void write(const capture::Frame& frame)
    {
        m_time = frame.time;
        if (m_of && !m_of->has(frame)) {
            ++m_report.ofOthers;
            return;
        }
        interfaces();
        fillUpTo(frame.number.value);
        Bytes octets = frame.bytes;
        std::uint64_t length = frame.originalLength;
        if (m_anonymous) {
            if (!m_anonymous->rewrite(frame.link, frame.bytes, frame.originalLength, frame.fcsLength)) {
                ++(m_anonymous->isOfTcp() ? m_report.notAnonymous : m_report.notTcp);
                return;
            }
            octets = m_anonymous->octets();
            length = m_anonymous->originalLength();
        }
        if (frame.packetId)
            m_ids.insert(*frame.packetId);
        m_writer.packet(interface(frame.interface.value, frame.link, frame.fcsLength), frame.time, octets,
                        length, frame.packetId, commentsOf(frame));
        ++m_report.written;
        ++m_packets[frame.interface.value];
    }

    /// Its own first; views live until the next frame.
    std::span<const std::string_view> commentsOf(const capture::Frame& frame)
    {
        m_said = m_comments.at(frame.number);
        m_frameComments.clear();
        if (!m_anonymous)
            for (const std::string_view own : m_reader.comments(frame))
                if (own != m_said && !own.empty())
                    m_frameComments.push_back(own);
        if (!m_said.empty())
            m_frameComments.push_back(m_said);
        return m_frameComments;
    }

    void write(const capture::JournalEntry& row)
    {
        m_time = row.time;
        interfaces();
        fillUpTo(row.number.value);
        if (m_of && !isOfWritten(row)) {
            ++m_report.rows;
            return;
        }
        capture::RowFields fields;
        if (m_anonymous) {
            std::optional<capture::RowFields> anonymousRow = anonymous(row, *m_choice.addresses);
            if (!anonymousRow) {
                ++m_report.rows;
                return;
            }
            fields = std::move(*anonymousRow);
        } else {
            for (const auto& [key, value] : row.fields)
                fields.emplace_back(key, value);
        }
        m_writer.journal(fields);
    }

    /// Whether a row speaks of a frame that was written, or of the connection's ends.
    bool isOfWritten(const capture::JournalEntry& row) const
    {
        const std::optional<trace::RecordingRow> parsed = trace::parseRow(row);
        if (!parsed)
            return false;
        if (parsed->packetId)
            return m_ids.count(*parsed->packetId) > 0;
        const auto isEnd = [&](const packet::SocketAddress& end) {
            const auto& ends = m_trace.connections[*m_choice.only].endpoint;
            return end == ends[Side::Client] || end == ends[Side::Server];
        };
        return parsed->event.local.port == 0 || isEnd(parsed->event.local) || isEnd(parsed->event.remote);
    }

    capture::CaptureReader& m_reader;
    const trace::TraceSnapshot& m_trace;
    const RecordingChoice& m_choice;
    const UserNotes& m_notes;
    trace::FrameBytes* m_octets;
    const std::function<void(Bytes)>& m_take;
    Progress* m_progress;
    std::vector<std::byte> m_out;
    capture::PcapngWriter m_writer;
    FrameComments m_comments;
    std::string m_said; ///< of the frame in hand
    std::vector<std::string_view> m_frameComments;
    std::string m_story; ///< of the one connection
    std::uint64_t m_sick = 0;
    std::optional<FramesOfConnection> m_of;
    std::optional<AnonymousFrames> m_anonymous;
    std::map<std::tuple<std::uint32_t, LinkType, unsigned>, std::uint32_t> m_interfaces;
    std::map<std::uint32_t, std::uint64_t> m_packets; ///< written, by the capture's interface
    std::size_t m_known = 0; ///< interfaces of the capture that are written
    std::uint32_t m_number = 0; ///< of the record that was written last
    Time m_time{};
    std::unordered_set<std::uint64_t> m_ids; ///< epb_packetid of frames that are written
    RecordingReport m_report;
};

} // namespace

RecordingReport writeRecording(capture::CaptureReader& reader, const trace::TraceSnapshot& trace,
                               const RecordingChoice& choice, trace::FrameBytes* octets,
                               const std::function<void(Bytes)>& take, Progress* progress)
{
    return Writing(reader, trace, choice, octets, take, progress).run();
}

} // namespace lifeline::exports
