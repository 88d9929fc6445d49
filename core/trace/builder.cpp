#include "core/trace/builder.h"

#include "core/packet/fragment_assembler.h"
#include "core/trace/connection_summary.h"
#include "core/trace/flow_key.h"
#include "core/trace/recording_row.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <random>
#include <tsl/robin_map.h>

namespace lifeline::trace {
namespace {

std::uint64_t nextTraceId()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

std::uint64_t randomSeed()
{
    std::random_device device;
    return static_cast<std::uint64_t>(device()) << 32 | device();
}

/// Whether a header has options worth a place in the side table; NOP, padding and timestamps alone are not.
bool hasDetails(const packet::TcpOptions& options)
{
    return options.maximumSegmentSize || options.windowScale || options.sackPermitted || options.sackCount > 0
        || options.fastOpenCookieLength || options.userTimeout != 0 || options.multipath || options.signature
        || options.unknown > 0 || options.malformed;
}

std::string notOpened(const packet::Decoded& headers)
{
    if (!headers.unsupportedLinkType)
        return fmt::format("{} is not opened yet", name(headers.unsupported));
    const auto number = static_cast<std::uint32_t>(*headers.unsupportedLinkType);
    const std::string_view known = linkTypeName(*headers.unsupportedLinkType);
    return known.empty() ? fmt::format("link type {} is not known", number)
                         : fmt::format("link type {} ({}) is not opened yet", number, known);
}

} // namespace

class Builder::Implementation {
public:
    explicit Implementation(std::string subject)
    {
        m_trace.traceId = nextTraceId();
        m_trace.info.subject = std::move(subject);
    }

    std::uint64_t memory() const
    {
        // A place in a hash table is taken for two: it is half full at worst.
        constexpr std::size_t kConnection =
            sizeof(Connection) + sizeof(ConnectionSummary) + 2 * (sizeof(FlowKey) + sizeof(std::uint64_t));
        return m_trace.segments.size() * sizeof(SegmentRecord)
            + m_trace.options.size() * sizeof(packet::TcpOptions)
            + m_trace.events.size() * sizeof(EventRecord) + m_trace.connections.size() * kConnection
            + m_byPacketId.size() * 4 * sizeof(std::uint64_t);
    }

    void add(const capture::Frame& frame)
    {
        packet::decode(frame.link, frame.bytes, frame.originalLength, frame.fcsLength, m_headers);
        if (m_headers.outcome == packet::Outcome::Tcp)
            addSegment(frame);
        else if (m_headers.fragment)
            addFragment(frame);
        else
            countLeftOut(1);
    }

    void add(const capture::JournalEntry& entry)
    {
        std::optional<RecordingRow> row = parseRow(entry);
        if (!row)
            return;
        if (row->packetId)
            tieToSegment(row->event, *row->packetId);
        if (!row->event.connection)
            tieToConnection(row->event);
        store(std::move(row->event));
    }

    SnapshotPtr snapshot(const capture::CaptureReader& reader, bool complete)
    {
        CaptureInfo& info = m_trace.info;
        info.format = reader.format();
        info.application = reader.application();
        info.comments = reader.comments();
        info.interfaces = reader.interfaces();
        info.damage = reader.damage();
        info.damageCount = reader.damageCount();
        info.frames = reader.frameCount();
        info.octetsRead = reader.consumed();
        info.octetsTotal = reader.size();
        info.complete = complete;
        info.leftOut.fragments = m_otherFragments + m_fragments.framesLeft();
        ++m_trace.revision;
        return std::make_shared<const TraceSnapshot>(m_trace);
    }

private:
    void addSegment(const capture::Frame& frame)
    {
        const ConnectionId id = connectionOf(frame);
        const auto record = static_cast<std::uint32_t>(m_trace.segments.size());
        Connection& connection = m_trace.connections.edit(id);
        const tcp::Segment segment = segmentOf(frame, connection);
        if (connection.segments == 0)
            m_summaries.emplace_back(segment);
        const std::uint32_t previous = connection.lastSegment;
        m_summaries[id.value].add(connection, segment, record);
        m_trace.segments.append({segment, id, previous, frame.number, connection.segments});
        if (frame.packetId)
            m_byPacketId[*frame.packetId] = record;
    }

    ConnectionId connectionOf(const capture::Frame& frame)
    {
        const packet::TcpHeader& tcp = m_headers.tcp;
        const FlowKey key({m_headers.source, tcp.sourcePort}, {m_headers.destination, tcp.destinationPort});
        const auto [place, isNew] = m_flows.try_emplace(key, 0U);
        if (!isNew) {
            const ConnectionId known{place->second};
            if (!m_summaries[known.value].isSucceededBy(m_trace.connections[known], m_headers, frame.time))
                return known;
        }
        Connection& connection = m_trace.connections.append();
        ConnectionSummary::begin(connection, m_headers);
        connection.reusesPorts = !isNew;
        place.value() = connection.id.value;
        return connection.id;
    }

    tcp::Segment segmentOf(const capture::Frame& frame, const Connection& connection)
    {
        const packet::TcpHeader& header = m_headers.tcp;
        const packet::TcpOptions& options = m_headers.options;
        tcp::Segment segment;
        segment.time = frame.time;
        segment.position = frame.position;
        segment.sequence = {header.sequence};
        segment.acknowledgment = {header.acknowledgment};
        segment.length = m_headers.payloadLength;
        segment.flags = header.flags;
        segment.window = header.window;
        segment.identification = m_headers.identification;
        segment.isCut = m_headers.payloadCaptured < m_headers.payloadLength;
        segment.interface = static_cast<std::uint8_t>(std::min(frame.interface.value, 255U));
        const packet::SocketAddress source{m_headers.source, header.sourcePort};
        segment.from = source == connection.endpoint[Side::Client] ? Side::Client : Side::Server;
        if (options.timestamps) {
            segment.hasTimestamps = true;
            segment.timestampValue = options.timestamps->value;
            segment.timestampEcho = options.timestamps->echo;
        }
        if (hasDetails(options)) {
            m_trace.options.append(options);
            segment.details = static_cast<std::uint32_t>(m_trace.options.size());
        }
        return segment;
    }

    /// A datagram that is whole now counts as one frame: its last.
    void addFragment(const capture::Frame& frame)
    {
        constexpr unsigned kMostNested = 4; // fragments of a tunnel in fragments of a tunnel
        std::optional<packet::Datagram> datagram = m_fragments.take(m_headers, frame.bytes, frame.time);
        for (unsigned nested = 0; datagram && nested < kMostNested; ++nested) {
            const std::vector<std::byte> octets = std::move(datagram->octets);
            packet::decode(LinkType::Raw, octets, octets.size(), 0, m_headers);
            if (m_headers.outcome == packet::Outcome::Tcp)
                return addSegment(frame);
            if (!m_headers.fragment)
                return countLeftOut(datagram->fragments);
            datagram = m_fragments.take(m_headers, octets, frame.time);
        }
    }

    void countLeftOut(std::uint64_t frames)
    {
        FramesLeftOut& leftOut = m_trace.info.leftOut;
        switch (m_headers.outcome) {
        case packet::Outcome::Tcp:
        case packet::Outcome::NotTcp:
            leftOut.notTcp += frames;
            return;
        case packet::Outcome::Fragment:
            m_otherFragments += frames;
            return;
        case packet::Outcome::Truncated:
            leftOut.truncated += frames;
            return;
        case packet::Outcome::Malformed:
        case packet::Outcome::TooDeep:
            leftOut.malformed += frames;
            return;
        case packet::Outcome::Unsupported:
            leftOut.unsupported += frames;
            break;
        }
        constexpr std::size_t kMostSentences = 16;
        std::vector<std::string>& known = leftOut.unsupportedWhat;
        std::string sentence = notOpened(m_headers);
        if (known.size() < kMostSentences && std::find(known.begin(), known.end(), sentence) == known.end())
            known.push_back(std::move(sentence));
    }

    void tieToSegment(Event& event, std::uint64_t packetId)
    {
        const auto found = m_byPacketId.find(packetId);
        if (found == m_byPacketId.end()) { // a frame without a TCP segment: ICMP
            if (!std::holds_alternative<LinkAction>(event.what))
                event.what = Note{};
            return;
        }
        const SegmentIndex index{found->second};
        const SegmentRecord& record = m_trace.segments[index.value];
        event.connection = record.connection;
        if (auto* departure = std::get_if<Departure>(&event.what)) {
            departure->segment = index;
            event.side = record.segment.from;
            m_trace.connections.edit(record.connection).state[*event.side] = departure->kernel.state;
        } else if (auto* arrival = std::get_if<Arrival>(&event.what)) {
            arrival->segment = index;
            event.side = other(record.segment.from);
            Connection& connection = m_trace.connections.edit(record.connection);
            m_summaries[record.connection.value].arrived(connection, record.segment);
            if (arrival->kernel)
                connection.state[*event.side] = arrival->kernel->state;
        } else if (auto* action = std::get_if<LinkAction>(&event.what)) {
            action->segment = index;
            if (action->action == kForged)
                m_summaries[record.connection.value].disown(record.segment);
        } else if (auto* loss = std::get_if<Loss>(&event.what)) {
            loss->segment = index;
            m_trace.connections.edit(record.connection).isRecorded = true;
        }
    }

    void tieToConnection(Event& event)
    {
        if (event.local.port == 0 || event.remote.port == 0)
            return;
        const auto found = m_flows.find(FlowKey(event.local, event.remote));
        if (found == m_flows.end())
            return;
        event.connection = ConnectionId{found->second};
        const Connection& connection = m_trace.connections[*event.connection];
        event.side = event.local == connection.endpoint[Side::Client] ? Side::Client : Side::Server;
        if (const auto* sample = std::get_if<Sample>(&event.what))
            m_trace.connections.edit(*event.connection).state[*event.side] = sample->kernel.state;
    }

    void store(Event event)
    {
        const auto place = static_cast<std::uint32_t>(m_trace.events.size());
        std::uint32_t* last = &m_trace.lastLooseEvent;
        if (event.connection) {
            if (m_trace.lastEvent.size() <= event.connection->value)
                m_trace.lastEvent.resize(event.connection->value + 1, kNone);
            last = &m_trace.lastEvent[event.connection->value];
        }
        if (std::holds_alternative<Call>(event.what))
            m_trace.calls.append(place);
        m_trace.events.append({std::move(event), *last});
        *last = place;
    }

    TraceSnapshot m_trace;
    packet::Decoded m_headers;
    packet::FragmentAssembler m_fragments;
    std::uint64_t m_otherFragments = 0; ///< of 802.11 frames
    std::vector<ConnectionSummary> m_summaries; ///< by connection
    tsl::robin_map<FlowKey, std::uint32_t, FlowKeyHash> m_flows{1024, FlowKeyHash(randomSeed())};
    tsl::robin_map<std::uint64_t, std::uint32_t> m_byPacketId; ///< epb_packetid to store index
};

Builder::Builder(std::string subject) : m_implementation(std::make_unique<Implementation>(std::move(subject)))
{
}
Builder::~Builder() = default;
Builder::Builder(Builder&&) noexcept = default;
Builder& Builder::operator=(Builder&&) noexcept = default;

void Builder::add(const capture::Frame& frame) { m_implementation->add(frame); }

void Builder::add(const capture::JournalEntry& row) { m_implementation->add(row); }

SnapshotPtr Builder::snapshot(const capture::CaptureReader& reader, bool complete)
{
    return m_implementation->snapshot(reader, complete);
}

std::uint64_t Builder::memory() const { return m_implementation->memory(); }

SnapshotPtr load(capture::CaptureReader& reader, std::string subject, LoadLimits limits)
{
    constexpr std::uint64_t kRecordsBetweenLooks = 1024;
    Builder builder(std::move(subject));
    for (std::uint64_t records = 0; reader.frameCount() < limits.frames; ++records) {
        if (records % kRecordsBetweenLooks == 0 && builder.memory() > limits.memory)
            reader.stop(ErrorCode::MemoryBudget, fmt::format("{} MiB", limits.memory >> 20));
        const capture::Record record = reader.next();
        if (const auto* frame = std::get_if<capture::Frame>(&record))
            builder.add(*frame);
        else if (const auto* row = std::get_if<capture::JournalEntry>(&record))
            builder.add(*row);
        else if (std::holds_alternative<capture::End>(record))
            return builder.snapshot(reader, true);
    }
    return builder.snapshot(reader, false);
}

} // namespace lifeline::trace
