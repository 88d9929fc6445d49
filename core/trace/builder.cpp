#include "core/trace/builder.h"

#include "core/trace/connection_summary.h"
#include "core/trace/flow_table.h"
#include "core/trace/intake.h"

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
            + m_trace.events.size() * sizeof(EventRecord) + m_trace.icmp.size() * sizeof(IcmpNotice)
            + m_trace.connections.size() * kConnection
            + m_byPacketId.bucket_count() * 4 * sizeof(std::uint64_t) + m_rowOctets;
    }

    void add(const capture::Frame& frame)
    {
        m_intake.take(frame, m_batch);
        flushWhenFull();
    }

    void add(const capture::JournalEntry& entry)
    {
        Intake::take(entry, m_batch);
        flushWhenFull();
    }

    void add(Batch& batch)
    {
        const std::size_t first = m_trace.segments.size();
        auto packetId = batch.packetIds.begin();
        std::size_t done = 0;
        const auto addUpTo = [&](std::size_t end) {
            for (; done < end; ++done)
                addSegment(batch, batch.segments[done]);
            // A row may name each of them.
            for (; packetId != batch.packetIds.end() && packetId->segment < end; ++packetId)
                m_byPacketId[packetId->value] = static_cast<std::uint32_t>(first + packetId->segment);
        };
        for (Batch::Beside& beside : batch.besides) {
            addUpTo(beside.after);
            if (auto* row = std::get_if<RecordingRow>(&beside.what))
                addRow(std::move(*row));
            else
                addIcmp(std::get<WireIcmp>(beside.what));
        }
        addUpTo(batch.segments.size());
        batch.clear();
    }

    void flush() { add(m_batch); }

    SnapshotPtr snapshot(const capture::CaptureReader& reader, bool complete)
    {
        return snapshot(reader, m_intake.leftOut(), complete);
    }

    SnapshotPtr snapshot(const capture::CaptureReader& reader, FramesLeftOut leftOut, bool complete)
    {
        flush();
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
        info.leftOut = std::move(leftOut);
        ++m_trace.revision;
        return std::make_shared<const TraceSnapshot>(m_trace);
    }

private:
    /// As many records are taken in before they are added: what was just written is not yet to be read.
    static constexpr std::size_t kBatch = 32;

    void flushWhenFull()
    {
        if (m_batch.segments.size() + m_batch.besides.size() >= kBatch)
            flush();
    }

    void addSegment(const Batch& batch, const WireSegment& wire)
    {
        const auto [id, from] = connectionOf(wire);
        const auto record = static_cast<std::uint32_t>(m_trace.segments.size());
        Connection& connection = m_trace.connections.edit(id);
        SegmentRecord& added = m_trace.segments.emplace(wire.segment, id, connection.lastSegment, wire.frame);
        added.segment.from = from;
        if (wire.segment.details != 0)
            added.segment.details = keepOptions(batch.options[wire.segment.details - 1]);
        if (connection.segments == 0)
            m_summaries.emplace(added.segment);
        m_summaries.edit(id.value).add(connection, added.segment, record, m_trace.segments);
        added.number = connection.segments;
    }

    struct Found {
        ConnectionId connection;
        Side from; ///< of the segment in hand
    };

    Found connectionOf(const WireSegment& wire)
    {
        // A packet often follows one of its own connection, which is then the newest of its ends.
        std::uint32_t known = m_lastConnection;
        std::uint32_t* place = nullptr;
        if (known == kNone || !isBetween(known, wire.source, wire.destination)) {
            place = &findFlow(wire.source, wire.destination);
            known = *place;
        }
        if (known != kNone && !isSucceeded(known, wire)) {
            m_lastConnection = known;
            const packet::SocketAddress& client =
                m_trace.connections[ConnectionId{known}].endpoint[Side::Client];
            return {ConnectionId{known}, wire.source == client ? Side::Client : Side::Server};
        }
        if (!place)
            place = &findFlow(wire.source, wire.destination);
        Connection& connection = m_trace.connections.append();
        const Side from = ConnectionSummary::begin(connection, wire);
        connection.reusesPorts = known != kNone;
        *place = m_lastConnection = connection.id.value;
        return {connection.id, from};
    }

    bool isSucceeded(std::uint32_t known, const WireSegment& wire) const
    {
        return wire.segment.flags.syn()
            && m_summaries[known].isSucceededBy(m_trace.connections[ConnectionId{known}], wire);
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

    void addRow(RecordingRow&& row)
    {
        m_rowOctets += row.octets;
        if (row.packetId)
            tieToSegment(row.event, *row.packetId);
        if (!row.event.connection)
            tieToConnection(row.event);
        store(std::move(row.event));
    }

    /// Ties an ICMP error to the newest connection of the ends that it quotes; one about none is left out.
    void addIcmp(const WireIcmp& icmp)
    {
        const packet::IcmpError& error = icmp.error;
        const std::uint32_t found = m_flows.find(m_flowHash(error.source, error.destination),
                                                 hasEnds(error.source, error.destination));
        if (found == kNone)
            return;
        Connection& connection = m_trace.connections.edit(ConnectionId{found});
        const Side about = error.source == connection.endpoint[Side::Client] ? Side::Client : Side::Server;
        const auto record = static_cast<std::uint32_t>(m_trace.icmp.size());
        m_trace.icmp.append(
            {error, icmp.from, icmp.time, icmp.frame, connection.segments, connection.lastIcmp, about});
        connection.lastIcmp = record;
        const bool isOfSyn = error.sequence == connection.initial[about].value;
        if (isOfSyn && connection.state[about] == tcp::State::SynSent && endsAttempt(meaningOf(error)))
            connection.state[about] = tcp::State::Closed;
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
                m_summaries.edit(record.connection.value)
                    .disown(m_trace.connections.edit(record.connection), record.segment);
        } else if (auto* loss = std::get_if<Loss>(&event.what)) {
            loss->segment = index;
            m_summaries.edit(record.connection.value)
                .lost(m_trace.connections.edit(record.connection), record.segment);
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
    Intake m_intake;
    Batch m_batch; ///< taken in, not yet added
    static constexpr std::size_t kSummariesInBlock = kHugePage / sizeof(ConnectionSummary);
    BlockList<ConnectionSummary, kSummariesInBlock> m_summaries; ///< by connection
    std::array<std::uint32_t, 64> m_knownOptions{}; ///< without SACK blocks; the newest of each hash, or 0
    FlowTable m_flows;
    std::uint32_t m_lastConnection = kNone; ///< of the newest segment
    FlowHash m_flowHash{randomSeed()};
    /// epb_packetid to store index. Its numbers are the file's: without a seed they could be made to collide,
    /// and the table would double for each of them.
    tsl::robin_map<std::uint64_t, std::uint32_t, FlowHash> m_byPacketId{0, m_flowHash};
    std::uint64_t m_rowOctets = 0; ///< text of the recorded rows
};

Builder::Builder(std::string subject) : m_implementation(std::make_unique<Implementation>(std::move(subject)))
{
}
Builder::~Builder() = default;
Builder::Builder(Builder&&) noexcept = default;
Builder& Builder::operator=(Builder&&) noexcept = default;

void Builder::add(const capture::Frame& frame) { m_implementation->add(frame); }

void Builder::add(const capture::JournalEntry& row) { m_implementation->add(row); }

void Builder::add(Batch& batch) { m_implementation->add(batch); }

SnapshotPtr Builder::snapshot(const capture::CaptureReader& reader, FramesLeftOut leftOut, bool complete)
{
    return m_implementation->snapshot(reader, std::move(leftOut), complete);
}

SnapshotPtr Builder::snapshot(const capture::CaptureReader& reader, bool complete)
{
    return m_implementation->snapshot(reader, complete);
}

std::uint64_t Builder::memory() const { return m_implementation->memory(); }

} // namespace lifeline::trace
