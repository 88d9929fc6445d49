#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/time_split.h"
#include "core/trace/life.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lifeline::analysis {

/// How a connection began.
enum class Opening : std::uint8_t {
    NotSeen, ///< the capture begins in the middle
    Complete, ///< three segments (RFC 9293 §3.5, figure 6)
    Simultaneous, ///< figure 7
    Refused, ///< a RST answered the SYN
    Unanswered, ///< nothing answered the SYN
    HalfWay, ///< the SYN-ACK has no answer
    Unreachable, ///< an ICMP error answered the SYN
};

/// How it ended.
enum class Closing : std::uint8_t {
    NeverOpened,
    Open, ///< nobody closed it before the capture ended
    Orderly, ///< FINs of both ends, both acknowledged (RFC 9293 §3.6)
    Simultaneous, ///< the FINs crossed
    Unfinished, ///< FINs of both ends, the last one not acknowledged
    HalfClosed, ///< only one end's FIN
    Reset, ///< RFC 9293 §3.5.2
    GivenUp, ///< an end stopped repeating, and says nothing any more
};

/// What went wrong, in the words of the field.
enum class Problem : std::uint8_t {
    // while opening
    Refused, ///< nobody listens, or a firewall rejects
    BlackHole, ///< no SYN has an answer
    SynLost, ///< SYNs were lost, a later one was answered
    SynIgnored, ///< the SYN arrived and was not answered: a queue of the listener is full
    SynUnanswered, ///< one of these three
    SynAckLost,
    SynAckUnanswered, ///< no ACK ever came for the SYN-ACK
    FinalAckLost,
    AcceptQueueFull, ///< the third segment was dropped
    AcceptQueueAbort, ///< the third segment met a RST (tcp_abort_on_overflow)
    AcceptDeferred, ///< the third segment was dropped, and nothing was sent that could have been taken
    OldConnection, ///< the server still had an earlier connection with these ports (RFC 9293 §3.5.1)
    // resets
    UnreadData, ///< closed with octets unread (RFC 2525 §2.17)
    Abort, ///< SO_LINGER 0, or what does the same
    WroteAfterClose, ///< octets for an end whose FIN the sender had acknowledged: the broken pipe
    KeepAliveRace, ///< octets that crossed the FIN of an idle connection
    ClosedEarly, ///< octets that crossed the FIN of an end that had asked, or had not fallen silent
    HalfOpen, ///< an end had lost the connection
    ForgedReset, ///< a RST that its sender did not send
    UnexplainedReset,
    // time-outs
    KeepAliveTimeout,
    DataTimeout, ///< TCP_USER_TIMEOUT, or tcp_retries2
    WindowTimeout, ///< gave up on a closed window
    DataUnanswered, ///< still repeating when the capture ended
    // while moving data
    ZeroWindow,
    PathMtu,
    TimeoutLoss, ///< losses that only the retransmission timer mended
    FastLoss, ///< losses mended by fast retransmission or a tail loss probe
    Spurious, ///< retransmissions of what had arrived
    // while closing
    FinRepeated, ///< the FIN or its ACK was lost
    NeverClosed, ///< an end has the peer's FIN and does not close
    TimeWaitEnded, ///< a RST ended TIME-WAIT early (RFC 1337)
    // what ICMP said
    Unreachable, ///< an ICMP error ended the attempt to connect
    IcmpError, ///< one about segments of a connection, which TCP takes as a hint (RFC 1122 §4.2.3.9)
    IcmpOutOfWindow, ///< one that quotes what was not in flight: late, or forged (RFC 5927)
    // what octets show
    BadChecksum, ///< segments were damaged on the way
    InconsistentOverlap, ///< two different octets for one sequence number
};

/// "accept-queue-full"
std::string_view name(Opening opening);
std::string_view name(Closing closing);
std::string_view name(Problem problem);

/// One thing that went wrong, and what says so. Numbers that do not apply are 0 and negative.
struct Diagnosed {
    Problem problem = Problem::Refused;
    Confidence confidence = Confidence::Certain;
    Side side = Side::Client; ///< the end whose doing it is; of a loss, who had to send again
    std::vector<std::uint32_t> evidence; ///< steps, in order
    std::uint32_t count = 0; ///< repeats, probes
    Time took{-1}; ///< how long it lasted; of losses, the longest wait for a repeat
    std::optional<std::uint32_t> icmp = std::nullopt; ///< index into Life::icmp: the error that says so
};

/// Who opened a connection, how it went, who closed it, and what it waited for: facts, no sentences.
struct Diagnosis {
    Opening opening = Opening::NotSeen;
    Side opener = Side::Client;
    Time handshake{-1}; ///< from the first SYN to the third segment; negative: it did not come to that
    std::vector<std::uint32_t> openingSteps; ///< the SYN, the SYN-ACK and its ACK that made it

    std::vector<Diagnosed> problems; ///< what ended it first, then by time

    Closing closing = Closing::Open;
    std::optional<Side> closer; ///< who closed first: FIN, RST, or gave up
    std::vector<std::uint32_t> closingSteps; ///< the FINs, or the RST
    Time afterLast{-1}; ///< from the last segment to the end of the capture

    TimeSplit time;
};

/// A pure function. What kernels say of their states in a recording is not looked at, only whether segments
/// arrived, and whether a call of an application failed with ETIMEDOUT.
/// @param findings  findingsOf(life)
/// @param captureEnd  the capture's last time, to tell silence from its end
Diagnosis diagnose(const trace::Life& life, const std::vector<Finding>& findings, Time captureEnd);

/// The last time that a capture knows: of a segment or a recorded row.
Time endOf(const trace::TraceSnapshot& snapshot);

} // namespace lifeline::analysis
