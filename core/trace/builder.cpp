#include "core/trace/builder.h"

#include "core/packet/fragment_assembler.h"
#include "core/trace/connection_summary.h"
#include "core/trace/flow_table.h"
#include "core/trace/recording_row.h"

#include <algorithm>
#include <array>
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
        // A place in the flow table is taken for three: it has grown a moment ago at worst.
        constexpr std::size_t kConnection =
            sizeof(Connection) + sizeof(ConnectionSummary) + 3 * sizeof(std::uint64_t);
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
        const auto [id, from] = connectionOf(frame);
        const auto record = static_cast<std::uint32_t>(m_trace.segments.size());
        Connection& connection = m_trace.connections.edit(id);
        SegmentRecord& added = m_trace.segments.emplace();
        takeSegment(frame, from, added.segment);
        added.connection = id;
        added.previous = connection.lastSegment;
        added.frame = frame.number;
        if (connection.segments == 0)
            m_summaries.emplace(added.segment);
        m_summaries.edit(id.value).add(connection, added.segment, record);
        added.number = connection.segments;
        if (frame.packetId)
            m_byPacketId[*frame.packetId] = record;
    }

    struct Found {
        ConnectionId connection;
        Side from; ///< of the segment in hand
    };

    Found connectionOf(const capture::Frame& frame)
    {
        const packet::SocketAddress source{m_headers.source, m_headers.tcp.sourcePort};
        const packet::SocketAddress destination{m_headers.destination, m_headers.tcp.destinationPort};
        // A packet often follows one of its own connection, which is then the newest of its ends.
        std::uint32_t known = m_lastConnection;
        std::uint32_t* place = nullptr;
        if (known == kNone || !isBetween(known, source, destination)) {
            place = &findFlow(source, destination);
            known = *place;
        }
        if (known != kNone && !isSucceeded(known, frame.time)) {
            m_lastConnection = known;
            const packet::SocketAddress& client =
                m_trace.connections[ConnectionId{known}].endpoint[Side::Client];
            return {ConnectionId{known}, source == client ? Side::Client : Side::Server};
        }
        if (!place)
            place = &findFlow(source, destination);
        Connection& connection = m_trace.connections.append();
        const Side from = ConnectionSummary::begin(connection, m_headers);
        connection.reusesPorts = known != kNone;
        *place = m_lastConnection = connection.id.value;
        return {connection.id, from};
    }

    bool isSucceeded(std::uint32_t known, Time time) const
    {
        return m_headers.tcp.flags.syn()
            && m_summaries[known].isSucceededBy(m_trace.connections[ConnectionId{known}], m_headers, time);
    }

    bool isBetween(std::uint32_t connection, const packet::SocketAddress& a,
                   const packet::SocketAddress& b) const
    {
        const PerSide<packet::SocketAddress>& ends = m_trace.connections[ConnectionId{connection}].endpoint;
        return (ends[Side::Client] == a && ends[Side::Server] == b)
            || (ends[Side::Client] == b && ends[Side::Server] == a);
    }

    auto hasEnds(const packet::SocketAddress& a, const packet::SocketAddress& b) const
    {
        return [&a, &b, this](std::uint32_t connection) { return isBetween(connection, a, b); };
    }

    std::uint32_t& findFlow(const packet::SocketAddress& a, const packet::SocketAddress& b)
    {
        return m_flows.findOrAdd(m_flowHash(a, b), hasEnds(a, b));
    }

    /// Fills a segment where it stands in the store.
    void takeSegment(const capture::Frame& frame, Side from, tcp::Segment& segment)
    {
        const packet::TcpHeader& header = m_headers.tcp;
        const packet::TcpOptions& options = m_headers.options;
        segment.sequence = {header.sequence};
        segment.acknowledgment = {header.acknowledgment};
        segment.length = m_headers.payloadLength;
        segment.flags = header.flags;
        segment.window = header.window;
        segment.time = frame.time;
        segment.position = frame.position;
        segment.identification = m_headers.identification;
        segment.interface = static_cast<std::uint8_t>(std::min(frame.interface.value, 255U));
        segment.from = from;
        segment.isCut = m_headers.payloadCaptured < m_headers.payloadLength;
        if (options.timestamps) {
            segment.hasTimestamps = true;
            segment.timestampValue = options.timestamps->value;
            segment.timestampEcho = options.timestamps->echo;
        }
        if (hasDetails(options))
            segment.details = keepOptions(options);
    }

    /// @return what Segment::details says
    std::uint32_t keepOptions(packet::TcpOptions options)
    {
        if (options.timestamps)
            options.timestamps = packet::TcpTimestamps{};
        if (options.sackCount > 0)
            return appendOptions(options);
        // A host's SYNs are all alike: each kind of them is kept once, nearly always.
        const std::size_t hash = std::size_t{options.maximumSegmentSize.value_or(0)} * 5
            + options.windowScale.value_or(0) * std::size_t{3} + (options.timestamps ? 1U : 0U);
        std::uint32_t& known = m_knownOptions[hash % m_knownOptions.size()];
        if (known == 0 || !(m_trace.options[known - 1] == options))
            known = appendOptions(options);
        return known;
    }

    std::uint32_t appendOptions(const packet::TcpOptions& options)
    {
        m_trace.options.append(options);
        return static_cast<std::uint32_t>(m_trace.options.size());
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
            m_summaries.edit(record.connection.value).arrived(connection, record.segment);
            if (arrival->kernel)
                connection.state[*event.side] = arrival->kernel->state;
        } else if (auto* action = std::get_if<LinkAction>(&event.what)) {
            action->segment = index;
            if (action->action == kForged)
                m_summaries.edit(record.connection.value).disown(record.segment);
        } else if (auto* loss = std::get_if<Loss>(&event.what)) {
            loss->segment = index;
            m_trace.connections.edit(record.connection).isRecorded = true;
        }
    }

    void tieToConnection(Event& event)
    {
        if (event.local.port == 0 || event.remote.port == 0)
            return;
        const std::uint32_t found =
            m_flows.find(m_flowHash(event.local, event.remote), hasEnds(event.local, event.remote));
        if (found == kNone)
            return;
        event.connection = ConnectionId{found};
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
    static constexpr std::size_t kSummariesInBlock = kHugePage / sizeof(ConnectionSummary);
    BlockList<ConnectionSummary, kSummariesInBlock> m_summaries; ///< by connection
    std::array<std::uint32_t, 64> m_knownOptions{}; ///< without SACK blocks; the newest of each hash, or 0
    FlowTable m_flows;
    std::uint32_t m_lastConnection = kNone; ///< of the newest segment
    FlowHash m_flowHash{randomSeed()};
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
