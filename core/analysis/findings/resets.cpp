// What a RST was sent for. Two kinds tell each other apart: one that answers a segment carries that segment's
// acknowledgment as its own number and no ACK (RFC 9293 §3.10.7.1); one that an end sends by itself has both.
#include "core/analysis/findings/scene.h"

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
    if (!own.hasSent)
        return {};
    if (own.synAck && !own.saidWindow) { // it has sent nothing but its SYN-ACK
        const bool isThirdAck =
            peer.synSeen && !trigger.wire.flags.fin() && own.offsetOf(trigger.wire.acknowledgment) == 1;
        return isThirdAck ? Verdict{Cause::RefusedByAcceptQueue, Likely}
                          : Verdict{Cause::NotAcceptableAck, Certain};
    }
    return {Cause::HalfOpen, Likely};
}

/// RST that an end sends by itself, as its next octet.
Verdict aborting(const EndView& own, const trace::Step& step)
{
    const tcp::StreamOffset at = own.offsetOf(step.wire.sequence);
    if (at != own.next && at != own.acknowledged)
        return {};
    if (!own.keepAlives.empty() || own.timeouts >= 2 || own.windowProbes.size() >= 2)
        return {Cause::TimedOut, Likely};
    if (own.fin)
        return {Cause::AfterClose, Possible};
    if (!own.dataArrival)
        return {Cause::LingerZero, Likely};
    // What came after its own last octets was hardly read; of what came before, some may be left.
    const bool isUnanswered = !own.lastOctets || *own.dataArrival > *own.lastOctets;
    return {Cause::UnreadDataAtClose, isUnanswered ? Likely : Possible};
}

/// RST and ACK of the SYN (RFC 9293 §3.10.7.1).
bool refuses(const EndView& own, const EndView& peer, const trace::Step& step)
{
    return step.wire.flags.ack() && !own.hasSent && peer.syn && !own.arrived.empty()
        && peer.offsetOf(step.wire.acknowledgment) == peer.next;
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
    else if (step.wire.flags.ack() && own.hasSent)
        verdict = aborting(own, step);
    else if (trigger)
        verdict = answering(own, peer, step, scene.life.steps[*trigger]);
    if (verdict.cause != Cause::Unknown)
        own.reset = index;
    Finding& finding = scene.add(Reset, index, verdict.confidence);
    finding.cause = verdict.cause;
    if (trigger)
        finding.evidence.push_back(*trigger);
    if (verdict.cause == Cause::HalfOpen)
        scene.add(HalfOpen, index, Likely, {*trigger});
}

} // namespace lifeline::analysis
