#pragma once

#include "core/base/strong_id.h"
#include "core/packet/icmp.h"
#include "core/packet/ip_address.h"
#include "core/packet/tcp_header.h"
#include "core/tcp/segment.h"
#include "core/trace/recording_row.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace lifeline::trace {

/// A segment as one frame shows it, before anybody knows its connection.
struct WireSegment {
    /// `from` is not set; `details` is 1 + an index into Batch::options, or 0.
    tcp::Segment segment;
    packet::SocketAddress source;
    packet::SocketAddress destination;
    FrameNumber frame{};
};

/// An ICMP error about a segment as one frame shows it, before anybody knows the connection.
struct WireIcmp {
    packet::IcmpError error;
    packet::IpAddress from; ///< who says so
    Time time{};
    FrameNumber frame{};
};

/// Some records of a capture, one after the other, as they are handed from reading to building.
struct Batch {
    /// What is no segment, and how many of the segments come before it.
    struct Beside {
        std::variant<RecordingRow, WireIcmp> what;
        std::size_t after = 0;
    };

    /// An epb_packetid: only recordings have them.
    struct PacketId {
        std::uint64_t value = 0;
        std::size_t segment = 0; ///< index into segments
    };

    std::vector<WireSegment> segments;
    std::vector<packet::TcpOptions> options;
    std::vector<PacketId> packetIds; ///< in the segments' order
    std::vector<Beside> besides;

    bool empty() const { return segments.empty() && besides.empty(); }
    void clear()
    {
        segments.clear();
        options.clear();
        packetIds.clear();
        besides.clear();
    }
};

} // namespace lifeline::trace
