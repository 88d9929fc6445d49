#pragma once

#include "core/trace/snapshot.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lifeline::analysis {

/// What tshark 4.0.17 says of a segment with default preferences: its tcp.analysis.* fields. These are
/// Wireshark's words, for comparison; what we say ourselves are findings.
enum class WiresharkFlag : std::uint8_t {
    Retransmission,
    FastRetransmission,
    SpuriousRetransmission,
    OutOfOrder,
    DuplicateAck,
    ZeroWindow,
    ZeroWindowProbe,
    ZeroWindowProbeAck,
    WindowFull,
    WindowUpdate,
    KeepAlive,
    KeepAliveAck,
    LostSegment,
    AckLostSegment,
    ReusedPorts,
};

inline constexpr std::size_t kWiresharkFlagCount = 15;

/// The field's last word with hyphens: "fast-retransmission".
std::string_view name(WiresharkFlag flag);

/// The set of flags of one segment.
class WiresharkFlags {
public:
    constexpr bool has(WiresharkFlag flag) const { return (m_bits & bit(flag)) != 0; }
    constexpr void add(WiresharkFlag flag) { m_bits = static_cast<std::uint16_t>(m_bits | bit(flag)); }
    constexpr bool empty() const { return m_bits == 0; }

    friend constexpr bool operator==(WiresharkFlags, WiresharkFlags) = default;

private:
    static constexpr unsigned bit(WiresharkFlag flag) { return 1U << static_cast<unsigned>(flag); }

    std::uint16_t m_bits = 0;
};

/// The flags of every segment of a connection, in the capture's order, as segmentsOf() gives them.
///
/// Where Wireshark sees two conversations in what is one connection to us (a SYN into a live connection), its
/// memory starts anew there, as its own does. Multipath TCP changes one of its rules, about duplicate ACKs;
/// that is left out.
std::vector<WiresharkFlags> wiresharkFlags(const trace::TraceSnapshot& snapshot, ConnectionId connection);

/// How often each flag stands on a connection's segments, by WiresharkFlag.
using WiresharkCounts = std::array<std::uint32_t, kWiresharkFlagCount>;
WiresharkCounts count(const std::vector<WiresharkFlags>& flags);

} // namespace lifeline::analysis
