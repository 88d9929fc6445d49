#pragma once

#include "core/analysis/finding.h"
#include "core/tcp/stream_offset.h"
#include "core/trace/life.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace lifeline::analysis {

/// Sequence space that an end has sent and nobody has acknowledged.
struct Sent {
    tcp::StreamOffset end = 0;
    std::uint32_t first = 0; ///< step that sent it first
    std::uint32_t last = 0; ///< step that sent it last
    std::uint32_t copies = 1;
};

/// A gap in what the capture has of an end's octets.
struct Hole {
    tcp::StreamOffset end = 0;
    std::uint32_t seenAt = 0; ///< step behind it
};

/// One end as it is while the steps go by: what it has sent, and what has reached it. Offsets count from its
/// own initial sequence number; of acknowledgments, from its peer's.
struct EndView {
    tcp::SequenceNumber initial; ///< what offset 0 stands for

    // what it sent
    bool hasSent = false;
    bool hasOpened = false; ///< with a SYN
    tcp::StreamOffset next = 0; ///< SND.NXT
    std::map<tcp::StreamOffset, Sent> flight; ///< by begin, without overlaps
    std::map<tcp::StreamOffset, Sent> delivered; ///< what was acknowledged of it, the newest kDeliveredKept
    std::map<tcp::StreamOffset, Hole> holes; ///< by begin
    std::optional<std::uint32_t> syn; ///< step of its first SYN
    std::optional<std::uint32_t> synAck;
    unsigned synRepeats = 0; ///< by its timer
    unsigned synAckRepeats = 0;
    std::optional<std::uint32_t> fin;
    std::optional<std::uint32_t> reset;
    std::optional<std::uint32_t> lastStep; ///< that it sent
    std::vector<std::uint32_t> recent; ///< the newest steps that it sent, at most kRecentKept
    std::optional<tcp::StreamOffset> lastAck; ///< acknowledgment in that
    std::uint64_t window = 0; ///< octets that it advertised last
    bool saidWindow = false; ///< and not in a SYN only
    bool ackedSyn = false; ///< it has acknowledged the peer's SYN
    std::uint64_t payload = 0; ///< octets
    std::optional<std::uint32_t> lastOctets; ///< step of its newest payload
    std::optional<std::uint32_t> octetsAfterFin; ///< the first new payload after the peer's FIN reached it

    // what reached it
    tcp::StreamOffset acknowledged = 0; ///< SND.UNA
    std::vector<std::uint32_t> arrived; ///< steps since it last sent something, the newest kArrivedKept
    std::optional<std::uint32_t> lastArrival;
    std::optional<std::uint32_t> ackArrival; ///< the newest with an ACK
    bool finArrived = false;
    std::optional<std::uint32_t> dataArrival; ///< the newest with payload
    std::optional<std::uint64_t> peerWindow; ///< octets
    std::uint64_t largestWindow = 0; ///< octets: the largest that reached it (RFC 5961 §5.2, MAX.SND.WND)
    std::optional<std::uint32_t> timestamp; ///< TS.Recent (RFC 7323 §4.3)

    // options of its SYN
    bool synSeen = false;
    std::optional<std::uint16_t> maximumSegmentSize;
    std::optional<std::uint8_t> windowScale;
    bool sackPermitted = false;

    // its timers and its recovery, as far as they show
    Time roundTrip{-1}; ///< smoothed (RFC 6298 §2); negative: not measured
    unsigned duplicateAcks = 0; ///< arrived in a row
    std::optional<std::uint32_t> gapReport; ///< the newest arrival that told of octets behind a gap
    unsigned timeouts = 0; ///< in a row, without progress
    std::optional<std::uint32_t> timeout; ///< the newest step sent by the timer
    bool hasProbedTail = false; ///< since the last progress
    tcp::StreamOffset recoverUntil = 0; ///< SND.NXT when a recovery began (RFC 6582's recover)
    Cause recovery = Cause::None; ///< what began it: Fast or Rto
    std::optional<std::uint32_t> narrowed; ///< the newest ICMP error that told of a smaller MTU
    tcp::StreamOffset narrowFrom = 0; ///< what it quotes
    tcp::StreamOffset narrowUntil = 0; ///< SND.NXT when it came
    std::vector<std::uint32_t> windowProbes; ///< in a row
    std::optional<tcp::StreamOffset> refused; ///< the octet that probes a closed window, and is not taken
    std::vector<std::uint32_t> keepAlives; ///< in a row, without an answer

    /// Where one of its own sequence numbers stands; right within 2^31 octets of SND.NXT.
    tcp::StreamOffset offsetOf(tcp::SequenceNumber number) const
    {
        return next + tcp::distance(initial + static_cast<std::uint32_t>(next), number);
    }
};

inline constexpr std::size_t kRecentKept = 8;
inline constexpr std::size_t kDeliveredKept = 256;
inline constexpr std::size_t kArrivedKept = 8;

/// The retransmissions of one end that may still turn out to be spurious.
struct Resent {
    tcp::StreamOffset begin = 0;
    tcp::StreamOffset end = 0;
    std::uint32_t step = 0;
    std::uint32_t original = 0; ///< step
    bool isProven = false; ///< found to be spurious
};

/// A connection's steps in the order of time, with both ends as they are at that moment, and what was found.
struct Scene {
    explicit Scene(const trace::Life& of) : life(of)
    {
        for (const Side side : kBothSides)
            ends[side].initial = of.connection.initial[side];
    }

    EndView& sender(const trace::Step& step) { return ends[step.wire.from]; }
    EndView& receiver(const trace::Step& step) { return ends[other(step.wire.from)]; }
    const packet::TcpOptions* options(const trace::Step& step) const
    {
        return step.wire.details == 0 ? nullptr : &life.options[step.wire.details - 1];
    }
    /// From when one step was sent to when another was; zero where the clock went backwards.
    Time between(std::uint32_t earlier, std::uint32_t later) const;

    void addResent(Side sender, Resent one)
    {
        unanswered[sender].emplace(one.begin, resent[sender].size());
        resentAt[sender][one.begin].push_back(resent[sender].size());
        resent[sender].push_back(one);
    }

    Finding& add(FindingKind kind, std::uint32_t step, Confidence confidence,
                 std::vector<std::uint32_t> evidence = {})
    {
        found.push_back({kind, Cause::None, confidence, step, std::move(evidence), 0, Time{-1}});
        return found.back();
    }

    const trace::Life& life;
    PerSide<EndView> ends;
    PerSide<std::vector<Resent>> resent; ///< by sender
    PerSide<std::map<tcp::StreamOffset, std::vector<std::size_t>>> resentAt; ///< their indices, by begin
    PerSide<std::multimap<tcp::StreamOffset, std::size_t>> unanswered; ///< of these, what no ACK covers yet
    PerSide<std::uint32_t> duplicates; ///< duplicate ACKs in a row, by sender
    std::vector<Finding> found;
};

/// SEG.WND in octets (RFC 7323 §2.3): scaled where both ends offered it, never in a SYN.
std::uint64_t windowOf(const Scene& scene, const trace::Step& step);

/// Takes back that an end sent a segment as its newest octets: it was none of this connection's.
void disown(EndView& sender, std::uint32_t step);

/// What happens at a step, in the order of time: its sender sends it, then its receiver takes it.
void depart(Scene& scene, std::uint32_t step);
void arrive(Scene& scene, std::uint32_t step);
/// An ICMP error is seen; `notice` is its index in Life::icmp.
void takeNotice(Scene& scene, std::uint32_t notice);

// Parts of departing: what a segment shows when it is sent, before its sender's view of it changes.
/// Whether the capture has the same datagram twice.
bool examineCopy(Scene& scene, std::uint32_t step);
void examineSyn(Scene& scene, std::uint32_t step);
void examineReset(Scene& scene, std::uint32_t step);
void examineOctets(Scene& scene, std::uint32_t step);
/// Keep-alives and window probes; whether it is one.
bool examineProbe(Scene& scene, std::uint32_t step);
void examineAcknowledgment(Scene& scene, std::uint32_t step);

/// What only the end of the capture shows: gaps never filled, closes, TIME-WAITs ended early.
void examineWhole(Scene& scene);

} // namespace lifeline::analysis
