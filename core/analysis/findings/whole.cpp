// What only the whole connection shows.
#include "core/analysis/findings/scene.h"

#include <algorithm>

namespace lifeline::analysis {
namespace {

using enum FindingKind;
using enum Confidence;

void examineHoles(Scene& scene)
{
    for (const Side side : kBothSides)
        for (const auto& [begin, hole] : scene.ends[side].holes) {
            const bool wasAcknowledged = scene.ends[side].acknowledged > begin;
            scene.add(LostSegment, hole.seenAt, wasAcknowledged ? Likely : Certain);
        }
}

const trace::StateSpan* spanIn(const trace::Life& life, Side side, tcp::State state)
{
    const auto& spans = life.spans[side];
    const auto found = std::find_if(spans.begin(), spans.end(),
                                    [&](const trace::StateSpan& span) { return span.state == state; });
    return found == spans.end() ? nullptr : &*found;
}

void examineSimultaneousClose(Scene& scene)
{
    const PerSide<EndView>& ends = scene.ends;
    if (!ends[Side::Client].fin || !ends[Side::Server].fin)
        return;
    const bool crossed = spanIn(scene.life, Side::Client, tcp::State::Closing) != nullptr
        || spanIn(scene.life, Side::Server, tcp::State::Closing) != nullptr;
    const auto [first, second] = std::minmax(*ends[Side::Client].fin, *ends[Side::Server].fin);
    if (crossed)
        scene.add(SimultaneousClose, second, Certain, {first});
}

/// The peer sends octets, for the first time, after the FIN has reached it.
void examineHalfClose(Scene& scene)
{
    for (const Side side : kBothSides) {
        const std::optional<std::uint32_t> fin = scene.ends[side].fin;
        const EndView& peer = scene.ends[other(side)];
        // Who answers with a RST has closed both ways.
        if (fin && peer.octetsAfterFin && !scene.ends[side].reset)
            scene.add(HalfClose, *fin, Certain, {*peer.octetsAfterFin});
    }
}

/// A RST reaches an end that waits in TIME-WAIT (RFC 1337 §2).
void examineTimeWait(Scene& scene)
{
    for (const Side side : kBothSides) {
        const trace::StateSpan* wait = spanIn(scene.life, side, tcp::State::TimeWait);
        const std::optional<std::uint32_t> reset = scene.ends[other(side)].reset;
        if (wait && reset && scene.life.steps[*reset].sent > wait->begin)
            scene.add(TimeWaitAssassination, *reset, Likely);
    }
}

/// Who has sent a RST has forgotten the connection (RFC 9293 §3.5.2): where its segments go on, somebody else
/// made it. Before it was synchronized it may have answered with one.
void examineForgedResets(Scene& scene)
{
    constexpr Time kNotReordered = std::chrono::milliseconds{10};
    PerSide<std::optional<std::uint32_t>> first;
    PerSide<std::optional<std::uint32_t>> last;
    for (std::uint32_t i = 0; i < scene.life.steps.size(); ++i) {
        const tcp::Segment& wire = scene.life.steps[i].wire;
        if (wire.flags.rst() || wire.flags.syn() || !wire.flags.ack())
            continue;
        first[wire.from] = first[wire.from].value_or(i);
        last[wire.from] = i;
    }
    const auto isForged = [&](const Finding& finding) {
        const tcp::Segment& reset = scene.life.steps[finding.step].wire;
        const auto lastOwn = last[reset.from];
        if (!lastOwn || *first[reset.from] > finding.step || *lastOwn < finding.step)
            return false;
        const tcp::Segment& later = scene.life.steps[*lastOwn].wire;
        const bool isNew = later.sequenceLength() > 0 && tcp::isAtOrAfter(later.sequence, reset.sequence);
        return isNew || scene.between(finding.step, *lastOwn) >= kNotReordered;
    };
    for (Finding& finding : scene.found) {
        if (finding.kind != Reset || finding.cause == Cause::NotAcceptableAck || !isForged(finding))
            continue;
        const Side sender = scene.life.steps[finding.step].wire.from;
        if (scene.ends[sender].reset == finding.step)
            scene.ends[sender].reset.reset();
        finding.cause = Cause::Forged;
        finding.confidence = Likely;
        finding.evidence = {*last[sender]};
    }
    std::erase_if(scene.found,
                  [&](const Finding& finding) { return finding.kind == HalfOpen && isForged(finding); });
}

} // namespace

void examineWhole(Scene& scene)
{
    examineForgedResets(scene);
    examineHoles(scene);
    examineSimultaneousClose(scene);
    examineHalfClose(scene);
    examineTimeWait(scene);
}

} // namespace lifeline::analysis
