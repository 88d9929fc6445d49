#pragma once

#include "core/base/compact_optional.h"
#include "core/base/side.h"
#include "core/trace/recorded_step.h"
#include "core/trace/snapshot.h"
#include "core/trace/state_span.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::trace {

/// What became of a segment on its way.
enum class Delivery : std::uint8_t {
    Arrived, ///< the recording says so, or later segments prove it
    Assumed, ///< nothing says otherwise
    Doubtful, ///< inferred: a later copy is likelier to be the one that was taken in, or repeats had no
              ///< answer
    Lost, ///< the recording says so
};

/// One segment of a connection with both ends' states around it.
///
/// A connection may have a million: what few of them have belongs into RecordedPart or beside the steps.
struct Step {
    SegmentIndex segment{}; ///< into the snapshot's store
    FrameNumber frame{};
    std::uint32_t number = 0; ///< in its connection, from 1
    tcp::SequenceNumber relativeSequence; ///< 0 is the sender's SYN (or its first seen octet)
    tcp::SequenceNumber relativeAcknowledgment;
    CompactOptional<FrameNumber> evidenceFrame; ///< the frame that proves the arrival
    tcp::Segment wire; ///< a copy: views need no store
    Time sent{};
    CompactOptional<Time> arrived; ///< a point in time only where the capture says it
    PerSide<tcp::State> onSend; ///< both ends, right after the sender sent it
    PerSide<tcp::State> onArrival; ///< both ends, right after the receiver took it; equals onSend when lost
    Delivery delivery = Delivery::Assumed;
    bool proven = false; ///< the arrival has evidence
    bool isForged = false; ///< the recording says that the link made it, in the sender's name
    RecordedPart recorded; ///< what only a recording knows
};

static_assert(sizeof(Step) <= 104);

/// A system call with both its moments.
struct CallSpan {
    Side side = Side::Client;
    Time begin{};
    std::optional<Time> end; ///< none: it has not returned
    Call call; ///< as it ended, or as it began
};

/// A listener's queue or a counter, at a time: what the inspector shows "up to here".
struct QueueSample {
    Time time{};
    QueueChange change;
};
/// What a kernel said between frames.
struct StateSample {
    Time time{};
    Side side = Side::Client;
    KernelSample kernel;
};
struct CounterSample {
    Time time{};
    Side side = Side::Client;
    CounterChange change;
};

/// The whole life of one connection: every segment, every state of both ends, every system call.
struct Life {
    Connection connection;
    std::vector<Step> steps; ///< by time sent; in a capture, file order
    PerSide<std::vector<StateSpan>> spans; ///< by time, without gaps
    std::vector<CallSpan> calls; ///< by begin
    std::vector<QueueSample> queues;
    std::vector<CounterSample> counters;
    std::vector<StateSample> samples;
    std::vector<IcmpNotice> icmp; ///< in the order of the capture; place counts the steps that are here
    std::uint32_t hidden = 0; ///< segments of the connection that are left out
    Time begin{}; ///< of the first thing shown: a call or a segment
    Time end{}; ///< of the last
    /// The snapshot's table, shared: tcp::Segment::details − 1 is the index, so that views need no store.
    BlockList<packet::TcpOptions, 256> options;
};

/// Follows one connection from its first to its last segment, with hindsight (RFC 9293 §3.10 as an observer
/// sees it).
///
/// A pure function of the snapshot; cost grows with the connection's segments, and in a recording with its
/// rows.
/// @param hidden  segments to leave out as if they were not in the capture, in order; never the first one
Life lifeOf(const TraceSnapshot& snapshot, ConnectionId connection,
            const std::vector<SegmentIndex>& hidden = {});

/// The indices of a connection's segments, oldest first.
std::vector<SegmentIndex> segmentsOf(const TraceSnapshot& snapshot, ConnectionId connection);

} // namespace lifeline::trace
