#pragma once

#include "core/analysis/finding.h"
#include "core/trace/life.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::teaching {

/// What makes a timer as long as it was.
enum class TimerRule : std::uint8_t {
    Unmeasured, ///< there is no RTT yet: a constant, 1 s (RFC 6298 §2.1)
    Measured, ///< SRTT + 4 RTTVAR (RFC 6298 §2.3)
    MeasuredAndLinux, ///< the same, with Linux's 200 ms as the least second term
    MeasuredAndOneSecond, ///< the same, with the RFC's least RTO (RFC 6298 §2.4)
    Doubled, ///< the one before has run out as well (RFC 6298 §5.5)
    LinearSyn, ///< as long as before: Linux from 6.5 on, net.ipv4.tcp_syn_linear_timeouts
    TailLossProbe, ///< before the RTO (RFC 8985 §7.2)
    ProbeDoubled, ///< the persist timer backs off too (RFC 9293 §3.8.6.1)
    Probe, ///< the persist timer, whatever its length
    KeepAlive, ///< a fixed interval (RFC 1122 §4.2.3.6)
};

/// Why a repeat came after as long as it did.
struct TimerReason {
    TimerRule rule = TimerRule::Unmeasured;
    Time waited{}; ///< since what it repeats
    Time before{}; ///< what the same timer took the time before; of rules that compare with it
    Time roundTrip{}; ///< SRTT as an observer computes it; of the rules of Measured
};

/// Why a step repeats another just then, from the segments before it.
/// @param findings  of the life, by step
/// @return nothing where the step is no repeat, where no timer made it one, and where no rule explains the
/// time
std::optional<TimerReason> timerReason(std::uint32_t step, const trace::Life& life,
                                       const std::vector<analysis::Finding>& findings);

} // namespace lifeline::teaching
