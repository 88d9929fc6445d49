#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lifeline::analysis {

/// What we say of a segment: our own words, not Wireshark's (those are WiresharkFlag).
enum class FindingKind : std::uint8_t {
    Retransmission, ///< sequence space sent again (RFC 9293 §3.8.1)
    SpuriousRetransmission, ///< a retransmission whose first copy had arrived
    NetworkDuplicate, ///< a copy that the network made
    OutOfOrder, ///< overtaken on its way
    LostSegment, ///< before it stands a gap that the capture never saw filled
    AckOfUnseen, ///< acknowledges what the capture does not have
    DuplicateAck, ///< RFC 5681 §2
    Sack, ///< tells what arrived behind a gap (RFC 2018)
    DSack, ///< tells what arrived twice (RFC 2883)
    ZeroWindow,
    ZeroWindowProbe, ///< RFC 9293 §3.8.6.1
    ZeroWindowProbeAck,
    WindowFull, ///< reaches the edge of the peer's window
    WindowUpdate,
    KeepAlive, ///< RFC 9293 §3.8.4
    KeepAliveAck,
    ChallengeAck, ///< RFC 5961 §3–§5
    Reset,
    SimultaneousOpen, ///< RFC 9293 §3.5, figure 7
    SimultaneousClose, ///< RFC 9293 §3.6, figure 13
    HalfClose, ///< the peer goes on sending after this FIN
    HalfOpen, ///< one end has lost its state (RFC 9293 §3.5.1)
    PortReuse,
    FastOpen, ///< RFC 7413
    SuperSegment, ///< longer than the MSS: offload, seen before it was cut up
    SynCookieSuspected, ///< RFC 4987 §3.6
    AcceptQueueFullSuspected,
    TimeWaitAssassination, ///< RFC 1337
    PawsDrop, ///< RFC 7323 §5
    Urgent,
    CapturedTwice, ///< the capture has it twice: "any" interface, bridge, mirror port
    IcmpError, ///< an ICMP error is about it (RFC 5461)
    IcmpOutOfWindow, ///< one quotes what was not in flight: late, or forged (RFC 5927)
    // these need the segments' octets: octet_remarks.h
    ChecksumOffloaded, ///< its sender's checksums are finished after the capture; told once, count says of
                       ///< how many
    BadChecksum, ///< damaged on its way: its receiver drops it
    InconsistentOverlap, ///< octets other than its earlier copy's; count says how many
};
inline constexpr std::size_t kFindingKindCount = 36;

/// Why: of a retransmission, a reset, a proof or a fast open.
enum class Cause : std::uint8_t {
    None,
    // of a retransmission
    Rto, ///< the retransmission timer (RFC 6298); Finding::count says which in a row
    TailLossProbe, ///< RFC 8985 §7
    Fast, ///< duplicate ACKs or SACKs told of the loss (RFC 5681 §3.2, RFC 6675)
    AfterIcmpMtu, ///< sent again in smaller pieces (RFC 1191)
    Syn,
    SynAck,
    Fin,
    // of a reset
    ClosedPort,
    RefusedByAcceptQueue, ///< tcp_abort_on_overflow
    UnreadDataAtClose, ///< RFC 2525 §2.17
    LingerZero, ///< close with SO_LINGER 0, or another abort by the application
    AfterClose, ///< data for an end that had closed
    NotAcceptableAck, ///< RFC 9293 §3.10.7.3
    HalfOpen, ///< its end had lost the connection
    TimedOut, ///< it gave up: keep-alive probes or repeats had no answer
    Forged, ///< its sender goes on: somebody else made it
    Unknown,
    // what proves a retransmission spurious
    ByDSack,
    ByTimestamp, ///< Eifel (RFC 3522)
    // of a fast open
    CookieRequest,
    Cookie,
    DataInSyn,
    Ignored,
    // where a super-segment was captured, as checksums show
    CutLater, ///< at its sender: the network card cuts it up (TSO)
    JoinedBefore, ///< on its way or at its receiver: put together from several (GRO, LRO)
};

/// How sure we are.
enum class Confidence : std::uint8_t {
    Certain, ///< nothing else explains the frames
    Likely, ///< it explains them best
    Possible, ///< others explain them as well
};

/// Whether it tells of trouble: something lost, refused, stalled or broken off, or work done in vain.
bool isTrouble(FindingKind kind);
/// Whether it tells of how was captured, not of what the ends did: of some captures it is said of nearly
/// every segment, and tells nothing of one.
bool isOfTheCapture(FindingKind kind);
/// Whether a segment may have it and be plain all the same: it is of the capture, or tells the pace of a
/// reader and of who fills its window.
bool isOfPlainSegments(FindingKind kind);

/// "zero-window-probe"
std::string_view name(FindingKind kind);
/// "tail-loss-probe"; empty for None.
std::string_view name(Cause cause);
/// "likely"
std::string_view name(Confidence confidence);

/// One finding about one segment.
struct Finding {
    FindingKind kind = FindingKind::Retransmission;
    Cause cause = Cause::None;
    Confidence confidence = Confidence::Certain;
    std::uint32_t step = 0; ///< index into Life::steps
    std::vector<std::uint32_t> evidence; ///< other steps that it rests on
    std::uint32_t count = 0; ///< which in a row, from 1; 0 where nothing is counted
    Time waited{-1}; ///< since the segment that it repeats or probes again; negative: does not apply
    std::optional<std::uint32_t> icmp = std::nullopt; ///< index into Life::icmp: the error that says so
};

} // namespace lifeline::analysis
