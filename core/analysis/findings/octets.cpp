// Segments with octets or a FIN: new ones, repeats and why, gaps and what fills them.
#include "core/analysis/findings/scene.h"
#include "core/trace/network_copy.h"
#include "core/trace/time_distance.h"

#include <algorithm>

namespace lifeline::analysis {
namespace {

using enum FindingKind;
using enum Confidence;

using trace::kShortestTimeout;

struct Range {
    tcp::StreamOffset begin = 0;
    tcp::StreamOffset end = 0;
};

/// The transmission of a range that came before, or nothing where the capture has none.
const Sent* sentBefore(const std::map<tcp::StreamOffset, Sent>& sent, Range range)
{
    auto after = sent.lower_bound(range.end);
    if (after == sent.begin())
        return nullptr;
    --after;
    return after->second.end > range.begin ? &after->second : nullptr;
}

/// The first transmission of a range that is on its way, or was acknowledged not long ago.
const Sent* find(const EndView& own, Range range)
{
    auto overlapping = own.flight.upper_bound(range.begin);
    if (overlapping != own.flight.begin() && std::prev(overlapping)->second.end > range.begin)
        return &std::prev(overlapping)->second;
    if (overlapping != own.flight.end() && overlapping->first < range.end)
        return &overlapping->second;
    return sentBefore(own.delivered, range);
}

/// Whether the peer's ACKs have just asked for it: told of a gap since the last copy was sent, and not long
/// ago.
bool isAskedFor(const Scene& scene, const EndView& own, const Sent& sent, std::uint32_t index)
{
    constexpr unsigned kDuplicates = 3; // RFC 5681 §3.2
    if (!own.ackArrival)
        return false;
    const Time soon = std::max(own.roundTrip + own.roundTrip / 2, kShortestTimeout / 2);
    const auto isRecent = [&](std::uint32_t report) { return scene.between(report, index) <= soon; };
    if (own.gapReport && *own.gapReport > sent.last && isRecent(*own.gapReport))
        return true;
    if (own.duplicateAcks >= kDuplicates && isRecent(*own.ackArrival))
        return true;
    // A partial ACK in fast recovery asks for the next (RFC 6582 §3.2).
    return own.recovery == Cause::Fast && isRecent(*own.ackArrival);
}

/// Notes that a range was sent again: what it covers of older transmissions is cut out of them.
void resend(EndView& own, Range range, std::uint32_t index, const Sent& before)
{
    std::map<tcp::StreamOffset, Sent> rest;
    auto one = own.flight.lower_bound(range.begin);
    if (one != own.flight.begin() && std::prev(one)->second.end > range.begin)
        --one;
    while (one != own.flight.end() && one->first < range.end) {
        if (one->first < range.begin) {
            rest[one->first] = one->second;
            rest[one->first].end = range.begin;
        }
        if (one->second.end > range.end)
            rest[range.end] = one->second;
        one = own.flight.erase(one);
    }
    own.flight.merge(rest);
    if (range.end > own.acknowledged)
        own.flight[range.begin] = {range.end, before.first, index, before.copies + 1};
}

bool mayProbeTail(const EndView& own, const EndView& peer, Range range)
{
    // RFC 8985 §7.1: SACK is needed, nothing else is going on, and it is the last segment.
    const bool isSackKnown = own.synSeen && peer.synSeen;
    const bool hasSack = !isSackKnown || (own.sackPermitted && peer.sackPermitted);
    return hasSack && range.end == own.next && own.timeouts == 0 && !own.hasProbedTail
        && own.duplicateAcks == 0 && own.recovery == Cause::None;
}

/// Whether an ICMP error has told that the copy before did not fit through (RFC 1191 §3, RFC 8201 §4): it is
/// sent again at once, or in smaller pieces.
bool didNotFit(const Scene& scene, const EndView& own, const Sent& sent, Range range, std::uint32_t index)
{
    if (!own.narrowed || range.begin >= own.narrowUntil || range.end <= own.narrowFrom)
        return false;
    const trace::IcmpNotice& notice = scene.life.icmp[*own.narrowed];
    const trace::Step& step = scene.life.steps[index];
    return sent.last < notice.place
        && (step.wire.length < scene.life.steps[sent.last].wire.length
            || trace::isSoonAfter(notice.time, step.sent, kShortestTimeout / 2));
}

void explainRepeat(Scene& scene, Finding& finding, EndView& own, const Sent& sent, Range range)
{
    const trace::Step& step = scene.life.steps[finding.step];
    const EndView& peer = scene.receiver(step);
    finding.confidence = Likely;
    const trace::Step& before = scene.life.steps[sent.last];
    if (step.wire.length == 0) {
        finding.cause = Cause::Fin;
        finding.confidence = Certain;
        finding.count = sent.copies;
        return;
    }
    if (didNotFit(scene, own, sent, range, finding.step)) {
        finding.cause = Cause::AfterIcmpMtu;
        finding.confidence = Certain;
        finding.icmp = own.narrowed;
        return;
    }
    if (isAskedFor(scene, own, sent, finding.step)) {
        finding.cause = Cause::Fast;
        finding.evidence.push_back(own.gapReport.value_or(*own.ackArrival));
        if (own.recovery == Cause::None)
            own.recoverUntil = own.next;
        own.recovery = Cause::Fast;
        return;
    }
    if (finding.waited < kShortestTimeout / 2 && step.wire.length < before.wire.length) {
        finding.cause = Cause::AfterIcmpMtu;
        return;
    }
    if (own.recovery == Cause::Rto && own.timeouts == 0 && own.timeout) {
        finding.cause = Cause::Rto; // the timer took all that was on its way for lost (RFC 5681 §3.1)
        finding.evidence.push_back(*own.timeout);
        return;
    }
    const Time soonest = own.roundTrip > Time{} ? std::min(own.roundTrip, kShortestTimeout / 2) : Time{};
    if (mayProbeTail(own, peer, range) && finding.waited >= soonest) {
        finding.cause = Cause::TailLossProbe;
        own.hasProbedTail = true;
        own.timeout = finding.step;
        return;
    }
    if (finding.waited < kShortestTimeout * 9 / 10) {
        finding.confidence = Possible;
        return;
    }
    finding.cause = Cause::Rto;
    finding.count = ++own.timeouts;
    own.recovery = Cause::Rto;
    own.recoverUntil = own.next;
    own.timeout = finding.step;
}

/// A closed window refuses the octet of its probe (RFC 9293 §3.8.6.1): when that octet goes out with others,
/// it is sent for the first time, as far as its receiver is concerned.
bool takeRefused(EndView& own, std::uint32_t index, Range range)
{
    if (!own.refused || range.begin != *own.refused || *own.refused < own.acknowledged)
        return false;
    const auto probe = own.flight.find(range.begin);
    if (probe == own.flight.end() || probe->second.end != range.begin + 1)
        return false;
    probe->second = {range.begin + 1, index, index, 1};
    own.refused.reset();
    return range.end > own.next || range.end == range.begin + 1;
}

void examineRepeat(Scene& scene, std::uint32_t index, Range range, const Sent& sent)
{
    EndView& own = scene.sender(scene.life.steps[index]);
    const tcp::Segment& wire = scene.life.steps[index].wire;
    const std::uint32_t previous = sent.last;
    const Time waited = scene.between(previous, index);
    const Sent before = sent;
    if (trace::isNetworkCopy(scene.life.steps[previous].wire, wire)) {
        scene.add(NetworkDuplicate, index, Likely, {previous}).waited = waited;
        return;
    }
    Finding finding{Retransmission, Cause::None, Certain, index, {previous}, 0, waited};
    explainRepeat(scene, finding, own, before, range);
    resend(own, range, index, before);
    scene.found.push_back(std::move(finding));
    scene.addResent(wire.from, {range.begin, range.end, index, previous, false});
}

/// What fills a gap was sent before what stands behind it, and was overtaken; or was sent again, and its
/// first copy was lost before the place of the capture.
void examineFill(Scene& scene, std::uint32_t index, Range range, std::uint32_t seenAt)
{
    constexpr Time kSoon = std::chrono::milliseconds{3};
    const trace::Step& step = scene.life.steps[index];
    const tcp::Segment& wire = step.wire;
    const tcp::Segment& behind = scene.life.steps[seenAt].wire;
    const EndView& own = scene.sender(step);
    const Time since = scene.between(seenAt, index);
    const auto identifications =
        static_cast<std::int16_t>(static_cast<std::uint16_t>(behind.identification - wire.identification));
    bool isOlder = false;
    Confidence confidence = Likely;
    if (wire.hasTimestamps && behind.hasTimestamps && wire.timestampValue != behind.timestampValue) {
        isOlder = tcp::isAfter({behind.timestampValue}, {wire.timestampValue});
    } else if (wire.identification != 0 && behind.identification != 0) {
        isOlder = identifications > 0;
    } else {
        isOlder = since < (own.roundTrip > Time{} ? own.roundTrip : kSoon);
        confidence = Possible;
    }
    if (isOlder) {
        scene.add(OutOfOrder, index, confidence, {seenAt}).waited = since;
        return;
    }
    Finding& finding = scene.add(Retransmission, index, confidence, {seenAt});
    finding.waited = since;
    finding.cause = since < kShortestTimeout ? Cause::Fast : Cause::Rto;
    scene.addResent(wire.from, {range.begin, range.end, index, seenAt, false});
}

void shrink(EndView& own, std::map<tcp::StreamOffset, Hole>::iterator hole, Range range)
{
    const tcp::StreamOffset begin = hole->first;
    const Hole rest = hole->second;
    own.holes.erase(hole);
    if (range.begin > begin)
        own.holes[begin] = {range.begin, rest.seenAt};
    if (range.end < rest.end)
        own.holes[range.end] = rest;
}

std::map<tcp::StreamOffset, Hole>::iterator holeAt(EndView& own, Range range)
{
    const auto after = own.holes.lower_bound(range.end);
    if (after == own.holes.begin() || std::prev(after)->second.end <= range.begin)
        return own.holes.end();
    return std::prev(after);
}

/// MSS less what the options of each segment take (RFC 6691 §2).
bool isLongerThanSegments(const EndView& peer, const tcp::Segment& wire)
{
    constexpr std::uint32_t kTimestamps = 12;
    return peer.maximumSegmentSize
        && wire.length + (wire.hasTimestamps ? kTimestamps : 0U) > *peer.maximumSegmentSize;
}

} // namespace

void examineOctets(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    const tcp::Segment& wire = step.wire;
    EndView& own = scene.sender(step);
    if (wire.flags.urg())
        scene.add(Urgent, index, Certain);
    if (wire.sequenceLength() == 0)
        return;
    if (isLongerThanSegments(scene.receiver(step), wire))
        scene.add(SuperSegment, index, Certain);
    if (!own.hasSent)
        return;
    const Range range{own.offsetOf(wire.sequence), own.offsetOf(wire.sequence) + wire.sequenceLength()};
    const bool fillsWindow = wire.length > 0 && own.ackArrival && own.peerWindow && *own.peerWindow > 0
        && scene.receiver(step).saidWindow
        && range.begin + wire.length == own.acknowledged + static_cast<tcp::StreamOffset>(*own.peerWindow);
    if (fillsWindow)
        scene.add(WindowFull, index, Certain, {*own.ackArrival});
    if (range.begin >= own.next)
        return;
    if (const auto hole = holeAt(own, range); hole != own.holes.end()) {
        examineFill(scene, index, range, hole->second.seenAt);
        shrink(own, hole, range);
        return;
    }
    if (takeRefused(own, index, range))
        return;
    if (const Sent* sent = find(own, range))
        examineRepeat(scene, index, range, *sent);
}

} // namespace lifeline::analysis
