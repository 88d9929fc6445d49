// What acknowledgments tell: windows, SACKs, duplicates, answers to probes, challenges.
#include "core/analysis/findings/scene.h"

#include <algorithm>

namespace lifeline::analysis {
namespace {

using enum FindingKind;
using enum Confidence;

/// Of what reached an end since it last spoke, the newest that fits.
template <class Fits>
std::optional<std::uint32_t> newestArrival(const Scene& scene, const EndView& own, Fits fits)
{
    const auto found = std::find_if(own.arrived.rbegin(), own.arrived.rend(),
                                    [&](std::uint32_t index) { return fits(scene.life.steps[index]); });
    return found == own.arrived.rend() ? std::nullopt : std::optional(*found);
}

bool isLast(const std::vector<std::uint32_t>& row, const EndView& own)
{
    return !row.empty() && std::find(own.arrived.begin(), own.arrived.end(), row.back()) != own.arrived.end();
}

/// How far behind SND.UNA an acknowledgment may lie (RFC 5961 §5.2): MAX.SND.WND, where windows can be read.
tcp::StreamOffset oldestTaken(const EndView& own, const EndView& peer)
{
    constexpr std::uint64_t kLargestWindow = std::uint64_t{65'535} << 14;
    const bool isScaleKnown = own.synSeen && peer.synSeen;
    const bool isKnown = isScaleKnown && own.largestWindow > 0;
    return static_cast<tcp::StreamOffset>(isKnown ? own.largestWindow : kLargestWindow);
}

/// What a synchronized end may answer with a challenge (RFC 5961 §3.2, §4.2, §5.2).
std::optional<std::uint32_t> provoker(const Scene& scene, const EndView& own, const EndView& peer)
{
    const tcp::StreamOffset oldest = own.acknowledged - oldestTaken(own, peer);
    return newestArrival(scene, own, [&](const trace::Step& step) {
        const tcp::Flags flags = step.wire.flags;
        if (flags.rst())
            return true;
        if (flags.syn()) // not the SYN-ACK that opened it
            return !flags.ack() || own.ackedSyn;
        if (!flags.ack())
            return false;
        const tcp::StreamOffset acknowledgment = own.offsetOf(step.wire.acknowledgment);
        return acknowledgment > own.next || acknowledgment < oldest;
    });
}

/// RFC 2018 §3: the right edge is behind the left one. A block turned round says nothing.
bool isSound(packet::SackBlock block) { return tcp::isAfter({block.end}, {block.begin}); }

/// RFC 2883 §4: the first block lies below the acknowledgment, or within the second block.
bool hasDSack(const packet::TcpOptions& options, tcp::SequenceNumber acknowledgment)
{
    if (options.sackCount == 0)
        return false;
    const packet::SackBlock first = options.sack[0];
    if (tcp::isAtOrAfter(acknowledgment, {first.end}))
        return true;
    if (options.sackCount < 2)
        return false;
    const packet::SackBlock second = options.sack[1];
    return tcp::isAtOrAfter({first.begin}, {second.begin}) && tcp::isAtOrAfter({second.end}, {first.end});
}

/// The retransmission whose octets the block names: of those that begin nearest before its end, the one that
/// was sent last and is not proven yet. A block is what one segment had twice, so few can be meant.
Resent* resentIn(Scene& scene, Side sender, tcp::StreamOffset begin, tcp::StreamOffset end)
{
    constexpr unsigned kExamined = 8;
    std::vector<Resent>& resent = scene.resent[sender];
    auto& byBegin = scene.resentAt[sender];
    Resent* found = nullptr;
    auto at = byBegin.lower_bound(end);
    for (unsigned examined = 0; at != byBegin.begin() && examined < kExamined; ++examined) {
        --at;
        std::vector<std::size_t>& copies = at->second;
        while (!copies.empty() && resent[copies.back()].isProven)
            copies.pop_back();
        if (copies.empty()) {
            at = byBegin.erase(at);
            continue;
        }
        Resent& one = resent[copies.back()];
        if (begin < one.end && (!found || one.step > found->step))
            found = &one;
    }
    return found;
}

void examineSacks(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    const packet::TcpOptions* options = scene.options(step);
    if (!options || options->sackCount == 0 || !isSound(options->sack[0]))
        return;
    if (!hasDSack(*options, step.wire.acknowledgment)) {
        scene.add(Sack, index, Certain);
        return;
    }
    const EndView& peer = scene.receiver(step);
    const packet::SackBlock block = options->sack[0];
    Resent* resent =
        resentIn(scene, other(step.wire.from), peer.offsetOf({block.begin}), peer.offsetOf({block.end}));
    Finding& finding = scene.add(DSack, index, Certain);
    if (!resent)
        return;
    resent->isProven = true;
    finding.evidence = {resent->step};
    scene.add(SpuriousRetransmission, resent->step, Certain, {resent->original, index}).cause =
        Cause::ByDSack;
}

/// The first ACK of a repeat that echoes an older timestamp answers the first copy (RFC 3522 §3.2).
void examineEcho(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    const tcp::StreamOffset acknowledgment = scene.receiver(step).offsetOf(step.wire.acknowledgment);
    auto& unanswered = scene.unanswered[other(step.wire.from)];
    const auto end = unanswered.lower_bound(acknowledgment);
    for (auto answered = unanswered.begin(); answered != end; answered = unanswered.erase(answered)) {
        Resent& one = scene.resent[other(step.wire.from)][answered->second];
        const tcp::Segment& copy = scene.life.steps[one.step].wire;
        const bool echoesOlder = step.wire.hasTimestamps && copy.hasTimestamps
            && tcp::isAfter({copy.timestampValue}, {step.wire.timestampEcho});
        if (one.isProven || !echoesOlder)
            continue;
        one.isProven = true;
        scene.add(SpuriousRetransmission, one.step, Certain, {one.original, index}).cause =
            Cause::ByTimestamp;
    }
}

/// Pure ACKs that answer something in particular. @return whether this is one
bool examineAnswer(Scene& scene, std::uint32_t index, std::uint64_t window)
{
    const trace::Step& step = scene.life.steps[index];
    const EndView& own = scene.sender(step);
    const EndView& peer = scene.receiver(step);
    if (isLast(peer.keepAlives, own)) {
        scene.add(KeepAliveAck, index, Certain, {peer.keepAlives.back()});
        return true;
    }
    if (isLast(peer.windowProbes, own) && window == 0) {
        scene.add(ZeroWindowProbeAck, index, Certain, {peer.windowProbes.back()});
        return true;
    }
    const bool repeats = own.lastAck == peer.offsetOf(step.wire.acknowledgment)
        && own.offsetOf(step.wire.sequence) == own.next;
    const auto by = provoker(scene, own, peer);
    const bool answersSyn = by && scene.life.steps[*by].wire.flags.syn() && !own.synAck;
    if (by && (repeats || answersSyn)) {
        scene.add(ChallengeAck, index, Certain, {*by});
        return true;
    }
    const auto old = newestArrival(scene, own, [&](const trace::Step& arrived) {
        return arrived.wire.hasTimestamps && own.timestamp && !arrived.wire.flags.rst()
            && tcp::distance({arrived.wire.timestampValue}, {*own.timestamp}) > 1;
    });
    if (old && repeats && scene.life.steps[*old].wire.sequenceLength() > 0) {
        scene.add(PawsDrop, *old, Likely, {index});
        disown(scene.receiver(step), *old);
    }
    return false;
}

void examinePureAck(Scene& scene, std::uint32_t index, std::uint64_t window)
{
    const trace::Step& step = scene.life.steps[index];
    const EndView& own = scene.sender(step);
    EndView& peer = scene.receiver(step);
    if (own.lastAck != peer.offsetOf(step.wire.acknowledgment)
        || own.offsetOf(step.wire.sequence) != own.next)
        return;
    bool tellsOfGap = false;
    for (auto said = scene.found.rbegin(); said != scene.found.rend() && said->step == index; ++said)
        tellsOfGap = tellsOfGap || said->kind == Sack;
    if (window > own.window && own.saidWindow && !tellsOfGap) {
        scene.add(WindowUpdate, index, Certain, {*own.lastStep});
        return;
    }
    // RFC 5681 §2: there is data outstanding, and neither number nor window moves. With news of a gap the
    // window may move (RFC 6675 §2).
    if (peer.next > *own.lastAck && (window == own.window || tellsOfGap) && window != 0) {
        Finding& finding = scene.add(DuplicateAck, index, Certain, {*own.lastStep});
        finding.count = ++scene.duplicates[step.wire.from];
    }
}

} // namespace

void examineAcknowledgment(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    const tcp::Segment& wire = step.wire;
    const EndView& own = scene.sender(step);
    const EndView& peer = scene.receiver(step);
    const tcp::StreamOffset acknowledgment = peer.offsetOf(wire.acknowledgment);
    if (peer.hasSent && acknowledgment > peer.next && !wire.flags.syn())
        scene.add(AckOfUnseen, index, Certain);
    if (own.lastAck != acknowledgment)
        scene.duplicates[wire.from] = 0;
    examineSacks(scene, index);
    examineEcho(scene, index);
    if (wire.flags.syn())
        return;
    const std::uint64_t window = windowOf(scene, step);
    if (wire.window == 0 && !wire.flags.fin())
        scene.add(ZeroWindow, index, Certain);
    if (wire.sequenceLength() == 0 && !examineAnswer(scene, index, window))
        examinePureAck(scene, index, window);
}

} // namespace lifeline::analysis
