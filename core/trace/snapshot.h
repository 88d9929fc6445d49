#pragma once

#include "core/base/error.h"
#include "core/capture/capture_reader.h"
#include "core/packet/tcp_header.h"
#include "core/tcp/segment.h"
#include "core/trace/block_list.h"
#include "core/trace/connection.h"
#include "core/trace/connection_table.h"
#include "core/trace/event.h"
#include "core/trace/icmp_notice.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lifeline::trace {

/// A segment in the store, linked to the one before it in its connection. One cache line.
struct SegmentRecord {
    tcp::Segment segment;
    ConnectionId connection{};
    std::uint32_t previous = kNone; ///< store index of this connection's segment before it
    FrameNumber frame{};
    std::uint32_t number = 0; ///< in its connection, from 1: the number that people see
};
static_assert(sizeof(SegmentRecord) <= 64);
inline constexpr std::size_t kSegmentsInBlock = kHugePage / sizeof(SegmentRecord);

/// An event in the store, linked like a segment; those of no connection are linked among themselves.
struct EventRecord {
    Event event;
    std::uint32_t previous = kNone;
};

/// What frames are that are not TCP, where we know it; ICMP of either version.
enum class NotTcp : std::uint8_t { Udp, Arp, Icmp, Sctp, Esp, Llc };
inline constexpr std::array kNotTcp{NotTcp::Udp,  NotTcp::Arp, NotTcp::Icmp,
                                    NotTcp::Sctp, NotTcp::Esp, NotTcp::Llc};
/// "UDP", "ARP".
const char* name(NotTcp kind);

/// Frames that carry no segment we can show, by reason.
struct FramesLeftOut {
    std::uint64_t notTcp = 0; ///< ICMP errors about a connection, too: these are notices
    /// By NotTcp; the rest of notTcp is something else.
    std::array<std::uint64_t, kNotTcp.size()> notTcpBy{};
    std::uint64_t fragments = 0; ///< of datagrams that did not come whole
    std::uint64_t truncated = 0;
    std::uint64_t malformed = 0;
    std::uint64_t unsupported = 0;
    /// One sentence each, met first to last, no repeats, at most 16: "MPLS is not opened yet".
    std::vector<std::string> unsupportedWhat;
};

/// What the capture is as a file.
struct CaptureInfo {
    std::string subject; ///< path as the user named it
    capture::Format format = capture::Format::Unknown;
    std::string application; ///< hostile text
    std::vector<std::string> comments; ///< hostile text
    std::vector<capture::Interface> interfaces;
    std::vector<capture::Damage> damage; ///< capped
    std::uint64_t damageCount = 0;
    std::uint64_t frames = 0;
    std::uint64_t octetsRead = 0;
    std::uint64_t octetsTotal = 0; ///< 0: unknown (a pipe)
    FramesLeftOut leftOut;
    bool complete = false; ///< the end of the capture was reached
};

/// Everything known of a capture at one moment. Immutable: views share it between threads without a lock.
struct TraceSnapshot {
    std::uint64_t traceId = 0; ///< another capture, another number
    std::uint64_t revision = 0; ///< grows with every snapshot of one trace
    BlockList<SegmentRecord, kSegmentsInBlock> segments;
    /// By tcp::Segment::details − 1. Segments with the same options share them; the values of their time
    /// stamps stand in the segments, and are 0 here.
    BlockList<packet::TcpOptions, 256> options;
    BlockList<EventRecord, 64> events;
    BlockList<std::uint32_t> calls; ///< store indices of the events that are system calls
    BlockList<IcmpNotice, 64> icmp; ///< Connection::lastIcmp is the newest of each
    ConnectionTable connections;
    std::uint32_t lastLooseEvent = kNone; ///< newest event of no connection
    std::vector<std::uint32_t>
        lastEvent; ///< by connection: its newest event; shorter than connections when none follow
    CaptureInfo info;
};

using SnapshotPtr = std::shared_ptr<const TraceSnapshot>;

} // namespace lifeline::trace
