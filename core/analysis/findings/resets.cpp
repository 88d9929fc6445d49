// What a RST was sent for. Two kinds tell each other apart: one that answers a segment carries that segment's
// acknowledgment as its own number and no ACK (RFC 9293 §3.10.7.1); one that an end sends by itself has both.
#include "core/analysis/findings/scene.h"
#include "core/trace/time_distance.h"

#include <cstdlib>

namespace lifeline::analysis {
namespace {

using enum FindingKind;
using enum Confidence;

struct Verdict {
    Cause cause = Cause::Unknown;
    Confidence confidence = Confidence::Possible;
};

/// RST in answer to a segment, whose acknowledgment it carries as its number.
Verdict answering(const EndView& own, const EndView& peer, const trace::Step& step,
                  const trace::Step& trigger)
{
    if (!trigger.wire.flags.ack() || trigger.wire.acknowledgment != step.wire.sequence)
        return {}; // none of its end's making, or for something that the capture does not have
    if (trigger.wire.flags.syn() || (own.syn && !own.ackedSyn))
        return {Cause::NotAcceptableAck, Certain};
    if (own.fin || own.reset)
        return {Cause::AfterClose, trigger.wire.length > 0 ? Certain : Likely};
    if (!own.hasSent) // met midway: all that shows of it is that it knows the connection no more
        return trigger.wire.sequenceLength() > 0 && !peer.synSeen ? Verdict{Cause::HalfOpen, Likely}
                                                                  : Verdict{};
    if (own.synAck && !own.saidWindow) { // it has sent nothing but its SYN-ACK
        const bool isThirdAck =
            peer.synSeen && !trigger.wire.flags.fin() && own.offsetOf(trigger.wire.acknowledgment) == 1;
        return isThirdAck ? Verdict{Cause::RefusedByAcceptQueue, Likely}
                          : Verdict{Cause::NotAcceptableAck, Certain};
    }
    return {Cause::HalfOpen, Likely};
}

/// Its FIN went out more than once, and nothing has come since.
bool repeatsFinInVain(const EndView& own)
{
    return own.fin && !own.flight.empty() && own.flight.rbegin()->second.copies > 1
        && (!own.lastArrival || *own.lastArrival < *own.fin);
}

/// RST that an end sends by itself, as its next octet.
Verdict aborting(const Scene& scene, const EndView& own, const trace::Step& step)
{
    constexpr Time kReadsSoon = std::chrono::seconds{1};
    const tcp::StreamOffset at = own.offsetOf(step.wire.sequence);
    if (at != own.next && at != own.acknowledged)
        return {};
    if (!own.keepAlives.empty() || own.timeouts >= 2 || own.windowProbes.size() >= 2 || repeatsFinInVain(own))
        return {Cause::TimedOut, Likely};
    if (own.fin)
        return {Cause::AfterClose, Possible};
    if (!own.dataArrival)
        return {Cause::LingerZero, Likely};
    // What came after its own last octets was hardly read; of what came before, or long ago, some may be
    // left.
    const bool isUnanswered = !own.lastOctets || *own.dataArrival > *own.lastOctets;
    const bool isFresh = trace::isSoonAfter(scene.life.steps[*own.dataArrival].sent, step.sent, kReadsSoon);
    return {Cause::UnreadDataAtClose, isUnanswered && isFresh ? Likely : Possible};
}

/// RST and ACK of the SYN (RFC 9293 §3.10.7.1).
bool refuses(const EndView& own, const EndView& peer, const trace::Step& step)
{
    return step.wire.flags.ack() && !own.hasSent && peer.syn && !own.arrived.empty()
        && peer.offsetOf(step.wire.acknowledgment) == peer.next;
}

/// A RST for a SYN that does not acknowledge it: no end's answer (RFC 9293 §3.10.7.1), and ignored in
/// SYN-SENT (§3.10.7.3).
bool missesTheSyn(const EndView& own, const EndView& peer, const trace::Step& step)
{
    return step.wire.flags.ack() && !own.hasSent && peer.syn && !peer.ackedSyn
        && peer.offsetOf(step.wire.acknowledgment) != peer.next;
}

/// A sender on Linux counts the identifications of one connection; a RST of its own would go on counting. One
/// that counts for all its connections gets far in a pause.
bool hasForeignIdentification(const Scene& scene, const EndView& own, const trace::Step& reset)
{
    constexpr int kFar = 1024;
    constexpr Time kNoPause = std::chrono::seconds{1};
    if (!reset.wire.flags.ack() || reset.wire.identification == 0)
        return false;
    std::vector<std::uint16_t> before;
    for (auto index = own.recent.rbegin(); index != own.recent.rend() && before.size() < 3; ++index) {
        const trace::Step& step = scene.life.steps[*index];
        if (step.wire.flags.syn())
            continue;
        if (before.empty() && !trace::isSoonAfter(step.sent, reset.sent, kNoPause))
            return false;
        before.push_back(step.wire.identification);
    }
    if (before.size() < 3)
        return false;
    const auto step = [](std::uint16_t from, std::uint16_t to) {
        return static_cast<int>(static_cast<std::int16_t>(static_cast<std::uint16_t>(to - from)));
    };
    const auto counts = [&](int difference) { return difference > 0 && difference < 64; };
    return counts(step(before[1], before[0])) && counts(step(before[2], before[1]))
        && std::abs(step(before[0], reset.wire.identification)) > kFar;
}

} // namespace

void examineReset(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    EndView& own = scene.sender(step);
    const EndView& peer = scene.receiver(step);
    const std::optional<std::uint32_t> trigger =
        own.arrived.empty() ? own.lastArrival : std::optional(own.arrived.back());
    Verdict verdict;
    if (refuses(own, peer, step))
        verdict = {Cause::ClosedPort, Certain};
    else if (missesTheSyn(own, peer, step))
        verdict = {Cause::Forged, Likely};
    else if (hasForeignIdentification(scene, own, step))
        verdict = {Cause::Forged, Possible};
    else if (step.wire.flags.ack() && own.hasSent)
        verdict = aborting(scene, own, step);
    else if (trigger)
        verdict = answering(own, peer, step, scene.life.steps[*trigger]);
    if (verdict.cause != Cause::Unknown && verdict.cause != Cause::Forged)
        own.reset = index;
    Finding& finding = scene.add(Reset, index, verdict.confidence);
    finding.cause = verdict.cause;
    if (trigger)
        finding.evidence.push_back(*trigger);
    if (verdict.cause == Cause::HalfOpen)
        scene.add(HalfOpen, index, Likely, {*trigger});
}

} // namespace lifeline::analysis
