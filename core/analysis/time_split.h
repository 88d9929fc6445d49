#pragma once

#include "core/analysis/finding.h"
#include "core/base/time.h"
#include "core/trace/life.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lifeline::analysis {

/// What a connection waited for: the network, one of the applications, or a TCP that mends something.
enum class Activity : std::uint8_t {
    Handshake, ///< until the third segment of the handshake was sent
    ClientThinking, ///< nothing under way, and the client's application speaks next
    ServerThinking, ///< likewise the server's
    Transfer, ///< octets and acknowledgments on their way
    Stall, ///< a receiver's window is closed (RFC 9293 §3.8.6.1)
    Recovery, ///< waiting for a retransmission, and for the ACK that covers it
};
inline constexpr std::size_t kActivityCount = 6;

/// "server-thinking"
std::string_view name(Activity activity);

/// The half-open time [begin, end) spent on one thing.
struct TimeSlice {
    Time begin{};
    Time end{};
    Activity activity = Activity::Transfer;

    Time duration() const { return end - begin; }
};

/// How long a connection spent on what.
struct TimeSplit {
    std::array<Time, kActivityCount> parts{}; ///< by Activity

    Time operator[](Activity activity) const { return parts[static_cast<std::size_t>(activity)]; }
    /// From the first segment to the last.
    Time total() const;
    /// What the two applications took: their thinking, and not reading (a closed window is their doing too).
    Time applications() const;
    /// What the path and TCP's work on it took.
    Time network() const { return total() - applications(); }
};

/// A connection's time from its first to its last segment, cut at the segments, without gaps or overlaps.
///
/// An answer takes at least as long as the fastest answer of its end in this capture; what is beyond that its
/// application took. Linear in steps and findings. Where the clock went backwards, time stands still.
/// @param findings  findingsOf(life)
std::vector<TimeSlice> timeSlices(const trace::Life& life, const std::vector<Finding>& findings);

TimeSplit sum(const std::vector<TimeSlice>& slices);

} // namespace lifeline::analysis
