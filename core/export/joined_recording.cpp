#include "core/export/joined_recording.h"

#include "core/base/safe_text.h"
#include "core/base/time_text.h"
#include "core/capture/pcapng_writer.h"
#include "core/capture/recording_row.h"
#include "core/export/join_text.h"
#include "core/packet/decode.h"
#include "core/packet/translate.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace lifeline::exports {
namespace {

using namespace analysis::two_sided;

constexpr const char* kWriter = "lifeline-cli";
constexpr std::uint32_t kSnapLength = 262'144; // octets, as tcpdump's

/// One record of the file to be.
struct Planned {
    enum class Kind : std::uint8_t { Frame, Note, Arrival, Copy, Lost };

    Time at{};
    Kind kind = Kind::Frame;
    std::uint32_t connection = 0;
    std::uint32_t segment = 0; ///< in the connection
    std::uint32_t copy = 0;
};

bool needsNote(const JoinedSegment& segment)
{
    return segment.isOnlyReceived || segment.fate == Fate::NotCaptured || segment.fate == Fate::NotRunning
        || segment.fate == Fate::Unknown;
}

/// Everything in the order of its time; of one time, a frame before what became of it.
std::vector<Planned> plan(const Join& join)
{
    std::vector<Planned> records;
    for (std::uint32_t c = 0; c < join.connections.size(); ++c) {
        const std::vector<JoinedSegment>& segments = join.connections[c].segments;
        for (std::uint32_t s = 0; s < segments.size(); ++s) {
            const JoinedSegment& segment = segments[s];
            records.push_back({segment.sent, Planned::Kind::Frame, c, s, 0});
            if (needsNote(segment))
                records.push_back({segment.sent, Planned::Kind::Note, c, s, 0});
            if (segment.arrived)
                records.push_back({*segment.arrived, Planned::Kind::Arrival, c, s, 0});
            else if (segment.fate == Fate::Lost || segment.fate == Fate::PartlyLost)
                records.push_back({segment.sent, Planned::Kind::Lost, c, s, 0});
            for (std::uint32_t i = 0; i < segment.copies.size(); ++i)
                records.push_back({segment.copies[i], Planned::Kind::Copy, c, s, i + 1});
        }
    }
    std::stable_sort(records.begin(), records.end(),
                     [](const Planned& a, const Planned& b) { return a.at < b.at; });
    return records;
}

class Writing {
public:
    Writing(const Join& join, const PerVantage<const trace::TraceSnapshot*>& traces,
            const JoinedRecordingInfo& info, const CapturedFrames& frames,
            const std::function<void(Bytes)>& take)
        : m_join(join),
          m_traces(traces),
          m_info(info),
          m_frames(frames),
          m_take(take),
          m_writer(m_octets)
    {
    }

    JoinedRecordingGaps run()
    {
        m_writer.section({m_info.application,
                          {"joined=" + safeText(m_info.name[Vantage::A]),
                           "joined=" + safeText(m_info.name[Vantage::B]), "lifeline-recording=1"}});
        const std::vector<Planned> records = plan(m_join);
        addInterfaces();
        if (!records.empty())
            addNotes(records.front().at);
        for (const JoinedConnection& connection : m_join.connections)
            m_ids.emplace_back(connection.segments.size());
        for (const Planned& record : records) {
            write(record);
            flush(kPiece);
        }
        flush(0);
        return m_gaps;
    }

private:
    static constexpr std::size_t kPiece = std::size_t{1} << 20U; // octets

    void flush(std::size_t unless)
    {
        if (m_octets.size() <= unless)
            return;
        m_take(m_octets);
        m_octets.clear();
    }

    /// Interface 0 is the client's side, 1 the server's, where that is the same for all connections.
    void addInterfaces()
    {
        const Vantage client = m_join.connections.empty() ? Vantage::A : m_join.connections.front().clientAt;
        const bool isSame = std::all_of(m_join.connections.begin(), m_join.connections.end(),
                                        [&](const JoinedConnection& c) { return c.clientAt == client; });
        m_names[client] = isSame ? "client" : "first";
        m_names[other(client)] = isSame ? "server" : "second";
        for (const Vantage vantage : {client, other(client)})
            interface(vantage, usualLink(vantage));
    }

    LinkType usualLink(Vantage vantage) const
    {
        const std::vector<capture::Interface>& interfaces = m_traces[vantage]->info.interfaces;
        for (const JoinedConnection& connection : m_join.connections)
            for (const JoinedSegment& segment : connection.segments)
                if (const std::uint8_t i = wire(segment).interface;
                    segment.frame == vantage && i < interfaces.size())
                    return interfaces[i].link;
        return interfaces.empty() ? LinkType::Ethernet : interfaces.front().link;
    }

    std::uint32_t interface(Vantage vantage, LinkType link)
    {
        const auto [place, isNew] = m_interfaces.try_emplace({vantage, link}, 0);
        if (isNew)
            place->second = m_writer.interface(
                link, m_names[vantage], fmt::format("frames sent at the place of {}", fileName(vantage)),
                kSnapLength);
        return place->second;
    }

    std::string fileName(Vantage vantage) const { return safeText(m_info.name[vantage]); }

    void addNotes(Time at)
    {
        for (std::string& sentence : joinNotes(m_join, m_info.name))
            note(at, std::move(sentence));
    }

    void note(Time at, std::string sentence)
    {
        m_writer.journal(capture::recordingRow(at, kWriter, "note", {}, std::move(sentence)));
    }

    const tcp::Segment& wire(const JoinedSegment& segment) const
    {
        return m_traces[segment.frame]->segments[segment.segment.value].segment;
    }

    void write(const Planned& record)
    {
        const JoinedConnection& connection = m_join.connections[record.connection];
        const JoinedSegment& segment = connection.segments[record.segment];
        std::uint64_t& id = m_ids[record.connection][record.segment];
        if (record.kind == Planned::Kind::Frame) {
            id = writeFrame(connection, segment);
            return;
        }
        if (id == 0)
            return;
        const Side to = lifeline::other(segment.from);
        capture::RowFields row;
        const auto add = [&](std::string_view event, Side side, std::string message) {
            row = capture::recordingRow(record.at, kWriter, event, side, std::move(message));
            row.emplace_back("LIFELINE_PACKET_ID", std::to_string(id));
        };
        switch (record.kind) {
        case Planned::Kind::Frame:
            return;
        case Planned::Kind::Note:
            add("link", segment.from, fateSentence(segment));
            row.emplace_back("LIFELINE_ACTION", actionOf(segment));
            break;
        case Planned::Kind::Arrival:
            add("arrival", to,
                segment.pieces > 1 ? fmt::format("{} reached the {}, in {} segments: offload.",
                                                 textOf(segment), name(to), segment.pieces)
                                   : fmt::format("{} reached the {}.", textOf(segment), name(to)));
            break;
        case Planned::Kind::Copy:
            add("arrival", to, fmt::format("{} reached the {} once more.", textOf(segment), name(to)));
            row.emplace_back("LIFELINE_COPY", std::to_string(record.copy));
            break;
        case Planned::Kind::Lost: {
            const std::string reason = lossReason(segment);
            add("lost", to, fmt::format("{} did not reach the {}: {}.", textOf(segment), name(to), reason));
            row.emplace_back("LIFELINE_REASON", reason);
            break;
        }
        }
        m_writer.journal(row);
    }

    static const char* actionOf(const JoinedSegment& segment)
    {
        if (segment.isOnlyReceived)
            return "only-received";
        switch (segment.fate) {
        case Fate::NotCaptured:
            return "not-captured";
        case Fate::NotRunning:
            return "not-running";
        default:
            return "unknown";
        }
    }

    std::string textOf(const JoinedSegment& segment) const
    {
        const trace::TraceSnapshot& trace = *m_traces[segment.frame];
        const trace::SegmentRecord& record = trace.segments[segment.segment.value];
        const tcp::Segment& wire = record.segment;
        const std::uint32_t begin =
            wire.sequence.value - trace.connections[record.connection].initial[wire.from].value;
        return wire.length == 0
            ? fmt::format("[{}] seq {}", packet::tcpdumpLetters(wire.flags), begin)
            : fmt::format("[{}] seq {}:{}", packet::tcpdumpLetters(wire.flags), begin, begin + wire.length);
    }

    std::string fateSentence(const JoinedSegment& segment) const
    {
        const std::string ofSender = fileName(segment.isOnlyReceived ? other(segment.frame) : segment.frame);
        const std::string ofReceiver =
            fileName(segment.isOnlyReceived ? segment.frame : other(segment.frame));
        if (segment.isOnlyReceived)
            return fmt::format("Only {} has it, where it arrived: {} missed it, or something on the way sent "
                               "it. When it left is not known.",
                               ofReceiver, ofSender);
        switch (segment.fate) {
        case Fate::NotCaptured:
            return fmt::format("It arrived, for it was acknowledged; {} does not have it, so when is not "
                               "known.",
                               ofReceiver);
        case Fate::NotRunning:
            return fmt::format("Whether it arrived is not known: {} was not running then.", ofReceiver);
        default:
            return fmt::format("Whether it arrived is not known: {} misses frames.", ofReceiver);
        }
    }

    std::string lossReason(const JoinedSegment& segment) const
    {
        const std::string ofReceiver = fileName(other(segment.frame));
        return segment.fate == Fate::PartlyLost
            ? fmt::format("{} of its octets are not in {}", segment.missing, ofReceiver)
            : fmt::format("it is not in {}", ofReceiver);
    }

    /// @return its packet id, or 0 when it cannot be written
    std::uint64_t writeFrame(const JoinedConnection& connection, const JoinedSegment& segment)
    {
        const std::optional<CapturedFrame> frame = m_frames(segment.frame, segment.segment);
        if (!frame) {
            ++m_gaps.unreadable;
            return 0;
        }
        packet::decode(frame->link, frame->octets, frame->originalLength, 0, m_headers);
        if (m_headers.outcome != packet::Outcome::Tcp) { // the last fragment of a datagram
            ++m_gaps.unreadable;
            return 0;
        }
        m_frame.assign(frame->octets.begin(), frame->octets.end());
        const Correspondence& found = connection.correspondence;
        if (segment.frame == Vantage::B && found.isTranslated()) {
            const PerSide<packet::SocketAddress>& ends = found.endpoint[Vantage::A];
            if (!packet::translate(m_frame, m_headers, ends[segment.from],
                                   ends[lifeline::other(segment.from)])) {
                ++m_gaps.untranslated;
                return 0;
            }
        }
        m_writer.packet(interface(segment.frame, frame->link), segment.sent, m_frame, frame->originalLength,
                        ++m_lastId);
        return m_lastId;
    }

    const Join& m_join;
    const PerVantage<const trace::TraceSnapshot*>& m_traces;
    const JoinedRecordingInfo& m_info;
    const CapturedFrames& m_frames;
    const std::function<void(Bytes)>& m_take;
    std::vector<std::byte> m_octets;
    capture::PcapngWriter m_writer;
    PerVantage<std::string> m_names;
    std::map<std::pair<Vantage, LinkType>, std::uint32_t> m_interfaces;
    std::vector<std::vector<std::uint64_t>> m_ids; ///< epb_packetid by connection and segment
    std::uint64_t m_lastId = 0;
    packet::Decoded m_headers;
    std::vector<std::byte> m_frame;
    JoinedRecordingGaps m_gaps;
};

} // namespace

JoinedRecordingGaps writeJoinedRecording(const Join& join,
                                         const PerVantage<const trace::TraceSnapshot*>& traces,
                                         const JoinedRecordingInfo& info, const CapturedFrames& frames,
                                         const std::function<void(Bytes)>& take)
{
    return Writing(join, traces, info, frames, take).run();
}

} // namespace lifeline::exports
