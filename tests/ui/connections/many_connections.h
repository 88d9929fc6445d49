#pragma once

#include "core/trace/snapshot.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace lifeline::test {

/// A trace that grows: connection i begins at second i, from 10.x.x.x to one of a few servers; every seventh
/// was refused, every fifth repeats. All have the same three segments.
class ManyConnections {
public:
    explicit ManyConnections(std::uint32_t count = 0)
    {
        m_trace.traceId = 1;
        for (std::uint32_t i = 0; i < 3; ++i) {
            trace::SegmentRecord record;
            record.segment.from = i == 1 ? Side::Server : Side::Client;
            record.segment.flags.bits = i == 0 ? packet::TcpFlags::kSyn
                : i == 1                       ? packet::TcpFlags::kSyn | packet::TcpFlags::kAck
                                               : packet::TcpFlags::kAck;
            record.previous = i == 0 ? trace::kNone : i - 1;
            record.number = i + 1;
            m_trace.segments.append(record);
        }
        grow(count);
    }

    void grow(std::uint32_t count)
    {
        for (; count > 0; --count) {
            const auto i = static_cast<std::uint32_t>(m_trace.connections.size());
            trace::Connection& connection = m_trace.connections.append();
            connection.endpoint[Side::Client] = {packet::IpAddress::v4(0x0A000000 + i), 40000};
            connection.endpoint[Side::Server] = {packet::IpAddress::v4(0xC0A80001 + i % 5),
                                                 static_cast<std::uint16_t>(i % 3 == 0 ? 443 : 80)};
            connection.first = std::chrono::seconds{i};
            connection.last = connection.first + std::chrono::milliseconds{i * 37 % 5000};
            connection.handshakeRtt = std::chrono::microseconds{i * 7919 % 100'000};
            connection.segments = 3;
            connection.lastSegment = 2;
            connection.completeness = i % 7 == 0 ? 1 + 32 : 1 + 2 + 4 + 8 + 16;
            connection.state = i % 7 == 0 ? PerSide<tcp::State>{{tcp::State::Closed, tcp::State::Closed}}
                                          : PerSide<tcp::State>{{tcp::State::TimeWait, tcp::State::Closed}};
            connection.flow[Side::Client] = {i * 97ULL % 1'000'000, 2, i % 5 == 0 ? 1U : 0U};
            connection.flow[Side::Server] = {i * 31ULL % 1'000'000, 1, 0};
        }
        ++m_trace.revision;
    }

    trace::TraceSnapshot& trace() { return m_trace; }
    trace::SnapshotPtr snapshot() const { return std::make_shared<const trace::TraceSnapshot>(m_trace); }

private:
    trace::TraceSnapshot m_trace;
};

} // namespace lifeline::test
