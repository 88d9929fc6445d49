#include "core/analysis/stream_octets.h"

#include "core/packet/decode.h"
#include "core/tcp/stream_offset.h"

#include <algorithm>
#include <map>
#include <optional>

namespace lifeline::analysis {
namespace {

using tcp::StreamOffset;

/// What one end has sent, as far as it could be read in order.
struct Direction {
    struct Held {
        StreamOffset end = 0;
        std::uint32_t step = 0;
    };

    explicit Direction(tcp::SequenceNumber zero) : unwrap(zero) { }

    tcp::Unwrapper unwrap;
    std::optional<StreamOffset> begin; ///< of the stream's first octet
    StreamOffset next = 0; ///< what comes next
    std::map<StreamOffset, Held> held; ///< came early, by begin
    std::optional<StreamOffset> acknowledged;
    std::optional<StreamOffset> end; ///< where its FIN stands
    std::uint32_t acknowledgedBy = 0; ///< step
};

class Assembly {
public:
    Assembly(const trace::TraceSnapshot& snapshot, const trace::Life& life, trace::FrameBytes& frames,
             std::uint64_t mostOctets)
        : m_snapshot(snapshot),
          m_life(life),
          m_frames(frames),
          m_most(mostOctets),
          m_directions{{Direction(life.connection.initial[Side::Client]),
                        Direction(life.connection.initial[Side::Server])}}
    {
    }

    StreamOctets run(const std::atomic<bool>* stop)
    {
        for (std::uint32_t i = 0; i < m_life.steps.size(); ++i) {
            if (m_isFull || (stop != nullptr && *stop)) {
                m_out.isWhole = false;
                return std::move(m_out);
            }
            const trace::Step& step = m_life.steps[i];
            if (step.delivery == trace::Delivery::Lost || step.wire.flags.rst())
                continue;
            send(i);
            if (step.wire.flags.ack())
                acknowledge(other(step.wire.from), step.wire.acknowledgment, i);
        }
        for (const Side side : kBothSides)
            finish(side);
        if (m_isFull)
            m_out.isWhole = false;
        return std::move(m_out);
    }

private:
    void send(std::uint32_t index)
    {
        const tcp::Segment& wire = m_life.steps[index].wire;
        Direction& own = m_directions[wire.from];
        const tcp::SequenceNumber first = wire.flags.syn() ? wire.sequence + 1 : wire.sequence;
        if (wire.sequenceLength() == 0)
            return;
        const StreamOffset begin = own.unwrap(first);
        const StreamOffset end = own.unwrap(first + wire.length);
        if (!own.begin)
            own.begin = own.next = begin;
        if (wire.flags.fin())
            own.end = end;
        if (wire.length == 0 || end <= own.next)
            return;
        if (begin > own.next) {
            Direction::Held& held = own.held[begin];
            if (end > held.end)
                held = {end, index};
            fill(wire.from);
            return;
        }
        give(wire.from, index, begin, end);
        drain(wire.from);
    }

    void acknowledge(Side sender, tcp::SequenceNumber number, std::uint32_t index)
    {
        Direction& own = m_directions[sender];
        if (!own.begin)
            return;
        tcp::Unwrapper unwrap = own.unwrap; // an ACK of what nobody sent must not move it
        const StreamOffset acknowledged = unwrap(number);
        if (own.acknowledged && acknowledged <= *own.acknowledged)
            return;
        own.acknowledged = acknowledged;
        own.acknowledgedBy = index;
        fill(sender);
    }

    /// Gives holes up that the receiver does not have: it acknowledged what stands behind them.
    void fill(Side side)
    {
        Direction& own = m_directions[side];
        while (!own.held.empty() && own.acknowledged && *own.acknowledged >= own.held.begin()->first
               && !m_isFull) {
            leaveHole(side, own.held.begin()->second.step, own.held.begin()->first);
            drain(side);
        }
    }

    void drain(Side side)
    {
        Direction& own = m_directions[side];
        while (!own.held.empty() && own.held.begin()->first <= own.next && !m_isFull) {
            const auto [begin, held] = *own.held.begin();
            own.held.erase(own.held.begin());
            if (held.end > own.next)
                give(side, held.step, begin, held.end);
        }
    }

    void finish(Side side)
    {
        Direction& own = m_directions[side];
        while (!own.held.empty() && !m_isFull) {
            leaveHole(side, own.held.begin()->second.step, own.held.begin()->first);
            drain(side);
        }
        if (m_isFull || !own.begin || !own.acknowledged)
            return;
        // One more than the octets is the ACK of a FIN, seen or not.
        const StreamOffset reached = own.end ? std::min(*own.acknowledged, *own.end) : *own.acknowledged - 1;
        if (reached > own.next)
            leaveHole(side, own.acknowledgedBy, reached);
    }

    void leaveHole(Side side, std::uint32_t step, StreamOffset end)
    {
        Direction& own = m_directions[side];
        if (end <= own.next)
            return;
        const auto missing = static_cast<std::uint64_t>(end - own.next);
        m_out.missing[side] += missing;
        m_out.pieces.push_back({side, step, static_cast<std::uint64_t>(own.next - *own.begin), {}, missing});
        own.next = end;
    }

    /// Reads what is new of a step's octets [begin, end).
    void give(Side side, std::uint32_t step, StreamOffset begin, StreamOffset end)
    {
        Direction& own = m_directions[side];
        std::vector<std::byte> octets = read(step);
        const auto repeated =
            std::min<std::size_t>(octets.size(), static_cast<std::size_t>(own.next - begin));
        octets.erase(octets.begin(), octets.begin() + static_cast<std::ptrdiff_t>(repeated));
        const auto room = static_cast<std::size_t>(end - own.next);
        octets.resize(std::min(octets.size(), room));
        const auto size = static_cast<StreamOffset>(octets.size());
        if (size > 0) {
            m_out.octets[side] += octets.size();
            m_given += octets.size();
            m_out.pieces.push_back(
                {side, step, static_cast<std::uint64_t>(own.next - *own.begin), std::move(octets), 0});
            own.next += size;
        }
        leaveHole(side, step, end);
        m_isFull = m_given >= m_most;
    }

    std::vector<std::byte> read(std::uint32_t index)
    {
        const trace::Step& step = m_life.steps[index];
        const Expected<trace::FrameBytes::Frame> frame =
            m_frames.read(m_snapshot.segments[step.segment.value]);
        if (!frame)
            return {};
        packet::decode(frame->link, frame->octets, frame->originalLength, frame->fcsLength, m_headers);
        if (m_headers.outcome != packet::Outcome::Tcp || m_headers.tcp.sequence != step.wire.sequence.value
            || m_headers.payloadLength != step.wire.length)
            return {};
        const Bytes payload =
            Bytes(frame->octets).subspan(m_headers.payloadOffset, m_headers.payloadCaptured);
        return {payload.begin(), payload.end()};
    }

    const trace::TraceSnapshot& m_snapshot;
    const trace::Life& m_life;
    trace::FrameBytes& m_frames;
    std::uint64_t m_most = 0;
    std::uint64_t m_given = 0;
    bool m_isFull = false;
    PerSide<Direction> m_directions;
    packet::Decoded m_headers;
    StreamOctets m_out;
};

} // namespace

StreamOctets streamOctets(const trace::TraceSnapshot& snapshot, const trace::Life& life,
                          trace::FrameBytes& frames, std::uint64_t mostOctets, const std::atomic<bool>* stop)
{
    return Assembly(snapshot, life, frames, mostOctets).run(stop);
}

} // namespace lifeline::analysis
