// SYN and SYN-ACK: repeats, simultaneous open, fast open, what their options betray.
#include "core/analysis/findings/scene.h"
#include "core/trace/network_copy.h"

#include <algorithm>

namespace lifeline::analysis {
namespace {

using enum FindingKind;
using enum Confidence;

void addRepeat(Scene& scene, std::uint32_t index, std::uint32_t previous, Cause cause, unsigned count)
{
    Finding& finding = scene.add(Retransmission, index, Certain, {previous});
    finding.cause = cause;
    finding.count = count;
    finding.waited = scene.between(previous, index);
}

/// A SYN or SYN-ACK that the network made again says nothing of its sender's timer, nor of what reached it.
bool examineCopyOfSyn(Scene& scene, std::uint32_t index, std::uint32_t previous)
{
    if (!trace::isNetworkCopy(scene.life.steps[previous].wire, scene.life.steps[index].wire))
        return false;
    scene.add(NetworkDuplicate, index, Likely, {previous}).waited = scene.between(previous, index);
    return true;
}

void examineFastOpen(Scene& scene, std::uint32_t index, const trace::Step& step)
{
    const packet::TcpOptions* options = scene.options(step);
    const bool isSynAck = step.wire.flags.ack();
    const auto add = [&](Cause cause) -> Finding& {
        Finding& finding = scene.add(FastOpen, index, Certain);
        finding.cause = cause;
        return finding;
    };
    if (options && options->fastOpenCookieLength)
        add(*options->fastOpenCookieLength == 0 ? Cause::CookieRequest : Cause::Cookie);
    if (!isSynAck && step.wire.length > 0)
        add(Cause::DataInSyn);
    const EndView& peer = scene.receiver(step);
    if (!isSynAck || !peer.syn)
        return;
    const trace::Step& syn = scene.life.steps[*peer.syn];
    const bool leavesData = step.wire.acknowledgment == syn.wire.sequence + 1;
    if (syn.wire.length > 0 && leavesData)
        add(Cause::Ignored).evidence = {*peer.syn};
}

/// A cookie has room for the MSS alone; the other options are lost unless timestamps carry them (RFC 4987
/// §3.6).
void examineCookie(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    const EndView& own = scene.sender(step);
    const EndView& peer = scene.receiver(step);
    if (!peer.syn || !peer.windowScale || !peer.sackPermitted || own.windowScale || own.sackPermitted
        || !own.maximumSegmentSize)
        return;
    scene.add(SynCookieSuspected, index, Possible, {*peer.syn});
}

void examineSynAck(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    EndView& own = scene.sender(step);
    if (own.synAck) {
        const std::uint32_t previous = *own.synAck;
        if (scene.life.steps[previous].wire.sequence != step.wire.sequence)
            return;
        if (examineCopyOfSyn(scene, index, previous))
            return;
        const bool isAsked = std::any_of(own.arrived.begin(), own.arrived.end(), [&](std::uint32_t arrived) {
            return scene.life.steps[arrived].wire.flags.syn();
        });
        // No timer is that short: it answers another copy of the SYN.
        const bool isTimed = !isAsked && scene.between(previous, index) >= trace::kShortestTimeout;
        addRepeat(scene, index, previous, Cause::SynAck, isTimed ? ++own.synAckRepeats : 0);
        // Who sends it again has not taken the ACK, or defers: only that it came is sure.
        if (own.acknowledged > 0 && own.ackArrival) {
            const bool isKnown = scene.life.steps[*own.ackArrival].arrived.has_value();
            scene.add(AcceptQueueFullSuspected, index, isKnown ? Likely : Possible, {*own.ackArrival});
        }
        own.synAck = index;
        return;
    }
    own.synAck = index;
    examineFastOpen(scene, index, step);
    const EndView& peer = scene.receiver(step);
    if (own.syn && peer.syn)
        scene.add(SimultaneousOpen, index, Certain, {*own.syn, *peer.syn});
    else
        examineCookie(scene, index);
}

} // namespace

void examineSyn(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    if (step.wire.flags.ack())
        return examineSynAck(scene, index);
    EndView& own = scene.sender(step);
    if (!own.syn) {
        if (scene.life.connection.reusesPorts && !own.hasSent)
            scene.add(PortReuse, index, Certain);
        own.syn = index;
        return examineFastOpen(scene, index, step);
    }
    // Another ISN is a SYN into a live connection: what answers it will say so.
    if (scene.life.steps[*own.syn].wire.sequence != step.wire.sequence)
        return;
    if (examineCopyOfSyn(scene, index, *own.syn))
        return;
    addRepeat(scene, index, *own.syn, Cause::Syn, ++own.synRepeats);
    own.syn = index;
}

} // namespace lifeline::analysis
