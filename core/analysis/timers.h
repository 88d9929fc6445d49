#pragma once

#include "core/trace/life.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::analysis {

/// The timers of a connection's end (RFC 9293 §3.8).
enum class TimerKind : std::uint8_t {
    Retransmission, ///< RFC 6298
    Persist, ///< probes a closed window (RFC 9293 §3.8.6.1)
    KeepAlive, ///< RFC 9293 §3.8.4, RFC 1122 §4.2.3.6
    DelayedAck, ///< RFC 9293 §3.8.6.3
    TimeWait, ///< 2 MSL (RFC 9293 §3.4.2)
};

/// How we know of a timer.
enum class TimerSource : std::uint8_t {
    Kernel, ///< its end's kernel said so
    Rfc, ///< computed from the segments with the RFC's numbers; stacks of today are often quicker
    Habit, ///< its end did so before, or does so later, after as long
};

/// A timer that runs at a moment.
struct RunningTimer {
    TimerKind kind = TimerKind::Retransmission;
    TimerSource source = TimerSource::Rfc;
    Time since{}; ///< when it was started, or when the kernel told of it
    Time due{}; ///< when it ends, if nothing stops it; never before since
    /// Whether due has passed without a word: it ended, or something unseen stopped it.
    bool isOverdue = false;
};

// The RFC's numbers that inferred timers use.
inline constexpr Time kInitialRto = std::chrono::seconds{1}; ///< RFC 6298 §2.1
inline constexpr Time kLeastRto = std::chrono::seconds{1}; ///< RFC 6298 §2.4; Linux has 200 ms
inline constexpr Time kMostRto = std::chrono::seconds{60}; ///< RFC 6298 §2.5
inline constexpr Time kLongestAckDelay = std::chrono::milliseconds{500}; ///< RFC 9293 §3.8.6.3; Linux 40 ms
inline constexpr Time kTwoMsl = std::chrono::minutes{4}; ///< RFC 9293 §3.4.2; Linux has 60 s

/// What a kernel said of its end at a moment, and when.
struct ToldSample {
    const trace::KernelSample* sample = nullptr;
    Time at{};
};

/// What one end's kernel said last, up to a moment; a null sample where it said nothing.
ToldSample lastTold(const trace::Life& life, Side side, Time now);

/// One end's estimates of the round trip at a moment (RFC 6298 §2), as an observer computes them. A capture
/// that is not the sender's own sees only the part of the way behind it.
struct RoundTripEstimate {
    std::optional<Time> smoothed; ///< SRTT; none before the first measurement
    Time variation{}; ///< RTTVAR
    Time timeout = kInitialRto; ///< RTO, back-off included
};

/// The timers that run at both ends at a moment, by kind. Where a kernel spoke, it counts; the others are
/// inferred. Looks at a bounded number of segments around the moment.
///
/// Nobody sees whether octets wait behind a closed window, or whether an application wants keep-alives: the
/// persist timer and the keep-alive timer are inferred of an end that probes, before it does or after.
PerSide<std::vector<RunningTimer>> timersAt(const trace::Life& life, Time now);

PerSide<RoundTripEstimate> roundTripsAt(const trace::Life& life, Time now);

} // namespace lifeline::analysis
