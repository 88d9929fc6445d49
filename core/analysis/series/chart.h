#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/series/decimation.h"
#include "core/analysis/series/series.h"
#include "core/trace/life.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lifeline::analysis::series {

/// What a plot is about.
enum class ChartKind : std::uint8_t { TimeSequence, RoundTrip, Flight, Throughput, SegmentSizes };
inline constexpr std::size_t kChartKindCount = 5;

/// One curve of a plot. Octets of a stream count from its sender's SYN.
enum class CurveKind : std::uint8_t {
    // TimeSequence: the sender's octets, when they were sent
    Sent, ///< ranges: for the first time
    Retransmitted, ///< ranges
    OutOfOrder, ///< ranges: overtaken, or a copy that the network made
    Probe, ///< ranges: keep-alives and window probes
    Lost, ///< where a segment begins of which a recording says that it did not arrive
    Sack, ///< ranges that the receiver reports (RFC 2018)
    Acknowledged, ///< SND.UNA
    WindowEdge, ///< SND.UNA + SND.WND: what the sender may send
    ZeroWindow, ///< where the receiver closes its window
    // RoundTrip, seconds
    RoundTrip, ///< octets sent once, to the ACK that covers them (Karn; RFC 6298 §3)
    RoundTripByTimestamp, ///< the segment whose timestamp the ACK echoes (RFC 7323 §4)
    SmoothedRoundTrip, ///< the sender's kernel says so
    RetransmissionTimeout, ///< the sender's kernel says so
    // Flight, octets
    InFlight, ///< sent and not acknowledged: SND.NXT − SND.UNA (RFC 5681 §2)
    Window, ///< SND.WND as the receiver advertises it, scaled (RFC 7323 §2)
    CongestionWindow, ///< the sender's kernel says so
    SlowStartThreshold, ///< the sender's kernel says so; absent while it is infinite
    // Throughput, bits a second of payload
    Throughput, ///< sent, repeats included
    Goodput, ///< acknowledged: each octet once
    // SegmentSizes, octets of payload
    SegmentSize,
    MaximumSegmentSize, ///< that the receiver's SYN allows (RFC 9293 §3.7.1)
};
inline constexpr std::size_t kCurveKindCount = 21;

/// "window-edge", as in the head of a table.
std::string_view name(CurveKind kind);

struct Curve {
    CurveKind kind = CurveKind::Sent;
    Series series; ///< never empty
    Pyramid pyramid; ///< of the series
};

/// Why a plot is empty.
enum class Absence : std::uint8_t {
    None, ///< it is not
    NothingSent, ///< its sender sent no octets
    NothingAcknowledged, ///< no ACK covers what it sent
    OnlyAmbiguous, ///< every ACK covers octets that were sent twice: Karn's rule forbids to measure
};

/// Where a capture was taken, as its round trips show: what an RTT that was measured there means.
enum class Vantage : std::uint8_t {
    Unknown, ///< round trips of one direction only, or none
    BothEnds, ///< a recording or two captures: times at either end are known
    AtClient,
    AtServer,
    Between,
};

/// The curves of one direction.
struct Chart {
    ChartKind kind = ChartKind::TimeSequence;
    Side sender = Side::Client;
    std::vector<Curve> curves; ///< in the order of CurveKind
    Absence absence = Absence::None;
    bool isScaleUnknown = false; ///< no SYN was seen: windows are not drawn, since their scale is not known
    Vantage vantage = Vantage::Unknown; ///< RoundTrip
    double averagedOver = 0; ///< Throughput: seconds

    bool empty() const { return curves.empty(); }
};

/// A pure function of a life; linear in its steps, but for sorting where a clock went backwards.
///
/// Times are the sender's: in a recording an ACK counts when it reached the sender, else when it was
/// captured.
/// @param findings  of the life, by step; without them what repeats octets is a retransmission
Chart chartOf(const trace::Life& life, std::span<const Finding> findings, ChartKind kind, Side sender);

/// The same for both directions, by sender.
PerSide<Chart> chartsOf(const trace::Life& life, std::span<const Finding> findings, ChartKind kind);

/// Where the capture was taken: by the fastest round trip to either end.
Vantage vantageOf(const trace::Life& life);

} // namespace lifeline::analysis::series
