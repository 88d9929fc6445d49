// The two ends' views, kept while the steps go by.
#include "core/analysis/findings/scene.h"

#include <algorithm>
#include <utility>

namespace lifeline::analysis {
namespace {

void learnOptions(Scene& scene, const trace::Step& step)
{
    EndView& own = scene.sender(step);
    own.synSeen = true;
    if (const packet::TcpOptions* options = scene.options(step)) {
        own.maximumSegmentSize = options->maximumSegmentSize;
        own.windowScale = options->windowScale;
        own.sackPermitted = options->sackPermitted;
    }
}

void recordSent(EndView& own, std::uint32_t step, tcp::StreamOffset begin, tcp::StreamOffset end)
{
    if (!own.hasSent) {
        own.hasSent = true;
        own.next = own.acknowledged = begin;
    }
    if (begin > own.next)
        own.holes[own.next] = {begin, step};
    if (end <= own.next)
        return;
    own.flight[std::max(begin, own.next)] = {end, step, step, 1};
    own.next = end;
}

/// What it sent before its SYN was of another connection.
void forgetOctets(EndView& own)
{
    own.hasSent = false;
    own.next = own.acknowledged = 0;
    own.flight.clear();
    own.holes.clear();
}

/// Karn's rule: only what was sent once is measured (RFC 6298 §3).
void measureRoundTrip(Scene& scene, EndView& own, const Sent& sent, Time now)
{
    const Time then = scene.life.steps[sent.last].sent;
    constexpr Time kLongest = std::chrono::minutes{10};
    if (sent.copies != 1 || now < then || now - then > kLongest)
        return;
    const Time measured = now - then;
    own.roundTrip = own.roundTrip < Time{} ? measured : (own.roundTrip * 7 + measured) / 8;
}

void settle(Scene& scene, EndView& own, tcp::StreamOffset acknowledgment, Time now)
{
    own.acknowledged = acknowledgment;
    std::optional<Sent> newest;
    while (!own.flight.empty() && own.flight.begin()->first < acknowledgment) {
        auto [begin, sent] = *own.flight.begin();
        own.flight.erase(own.flight.begin());
        if (sent.end > acknowledgment) {
            own.flight[acknowledgment] = sent;
            break;
        }
        own.delivered[begin] = sent;
        newest = sent;
    }
    while (own.delivered.size() > kDeliveredKept)
        own.delivered.erase(own.delivered.begin());
    if (newest)
        measureRoundTrip(scene, own, *newest, now);
    own.timeouts = 0;
    own.hasProbedTail = false;
    own.duplicateAcks = 0;
    if (acknowledgment >= own.recoverUntil)
        own.recovery = Cause::None;
}

void takeAcknowledgment(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    EndView& own = scene.receiver(step);
    const tcp::StreamOffset acknowledgment = own.offsetOf(step.wire.acknowledgment);
    const bool isAcceptable = acknowledgment <= own.next;
    if (isAcceptable && acknowledgment >= own.acknowledged)
        own.largestWindow = std::max(own.largestWindow, windowOf(scene, step));
    if (isAcceptable && acknowledgment > own.acknowledged)
        settle(scene, own, acknowledgment, step.arrived.value_or(step.sent));
    else if (acknowledgment == own.acknowledged && step.wire.sequenceLength() == 0
             && own.next > own.acknowledged)
        ++own.duplicateAcks;
    const packet::TcpOptions* options = scene.options(step);
    for (std::size_t i = 0; options && i < options->sackCount; ++i)
        if (own.offsetOf({options->sack[i].end}) > acknowledgment)
            own.gapReport = index;
    own.ackArrival = index;
}

/// RFC 7323 §4.3: TS.Recent is of what begins at or before Last.ACK.sent.
void takeTimestamp(EndView& own, const EndView& peer, const tcp::Segment& wire)
{
    const bool isInOrder = !own.lastAck || peer.offsetOf(wire.sequence) <= *own.lastAck;
    const bool isNewer = !own.timestamp || tcp::isAtOrAfter({wire.timestampValue}, {*own.timestamp});
    if (wire.hasTimestamps && isInOrder && isNewer)
        own.timestamp = wire.timestampValue;
}

} // namespace

std::uint64_t windowOf(const Scene& scene, const trace::Step& step)
{
    constexpr unsigned kHighestShift = 14;
    const EndView& own = scene.ends[step.wire.from];
    const EndView& peer = scene.ends[other(step.wire.from)];
    const bool isScaled = !step.wire.flags.syn() && own.windowScale && peer.windowScale;
    return std::uint64_t{step.wire.window}
    << (isScaled ? std::min<unsigned>(*own.windowScale, kHighestShift) : 0U);
}

void disown(EndView& sender, std::uint32_t step)
{
    if (sender.flight.empty())
        return;
    const auto newest = std::prev(sender.flight.end());
    const Sent& sent = newest->second;
    if (sent.first != step || sent.last != step || sent.end != sender.next)
        return;
    sender.next = newest->first;
    sender.flight.erase(newest);
}

Time Scene::between(std::uint32_t earlier, std::uint32_t later) const
{
    const Time from = life.steps[earlier].sent;
    const Time to = life.steps[later].sent;
    if (to <= from)
        return Time{};
    const auto span = static_cast<std::uint64_t>(to.count()) - static_cast<std::uint64_t>(from.count());
    return Time{static_cast<Time::rep>(std::min<std::uint64_t>(span, INT64_MAX))};
}

void depart(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    const tcp::Segment& wire = step.wire;
    EndView& own = scene.sender(step);
    if (examineCopy(scene, index))
        return;
    if (wire.flags.syn())
        learnOptions(scene, step);
    bool isProbe = false;
    if (wire.flags.rst()) {
        examineReset(scene, index);
    } else if (wire.flags.syn()) {
        examineSyn(scene, index);
    } else {
        isProbe = examineProbe(scene, index);
        if (!isProbe)
            examineOctets(scene, index);
    }
    const bool asksOnly = isProbe && own.windowProbes.empty(); // a keep-alive's numbers are old
    if (wire.flags.ack() && !wire.flags.rst() && !asksOnly && !(isProbe && wire.length == 0))
        examineAcknowledgment(scene, index);

    // A SYN into a live connection is not of this life.
    const bool isForeign = wire.flags.syn() && wire.sequence != own.initial;
    if (!wire.flags.rst() && !isForeign) {
        if (wire.flags.syn() && !std::exchange(own.hasOpened, true))
            forgetOctets(own);
        const tcp::StreamOffset begin = own.offsetOf(wire.sequence);
        recordSent(own, index, begin, begin + wire.sequenceLength());
        own.window = windowOf(scene, step);
        own.saidWindow = !wire.flags.syn();
        if (wire.flags.ack()) {
            own.lastAck = scene.receiver(step).offsetOf(wire.acknowledgment);
            own.ackedSyn = true;
        }
    }
    if (wire.flags.fin() && !own.fin)
        own.fin = index;
    if (wire.length > 0) {
        own.payload += wire.length;
        own.lastOctets = index;
        const bool isNew = own.flight.empty() || own.flight.rbegin()->second.last == index;
        if (own.finArrived && isNew && !own.octetsAfterFin)
            own.octetsAfterFin = index;
    }
    own.lastStep = index;
    if (own.recent.size() == kRecentKept)
        own.recent.erase(own.recent.begin());
    own.recent.push_back(index);
    own.arrived.clear();
}

void arrive(Scene& scene, std::uint32_t index)
{
    const bool isCopy = !scene.found.empty() && scene.found.back().kind == FindingKind::CapturedTwice
        && scene.found.back().step == index;
    if (isCopy)
        return;
    const trace::Step& step = scene.life.steps[index];
    EndView& own = scene.receiver(step);
    const EndView& peer = scene.sender(step);
    if (!step.wire.flags.rst()) {
        if (step.wire.flags.ack())
            takeAcknowledgment(scene, index);
        own.peerWindow = windowOf(scene, step);
        if (*own.peerWindow > 0)
            own.windowProbes.clear();
        takeTimestamp(own, peer, step.wire);
        if (step.wire.length > 0)
            own.dataArrival = index;
    }
    own.keepAlives.clear();
    own.finArrived = own.finArrived || step.wire.flags.fin();
    own.lastArrival = index;
    if (own.arrived.size() == kArrivedKept)
        own.arrived.erase(own.arrived.begin());
    own.arrived.push_back(index);
}

} // namespace lifeline::analysis
