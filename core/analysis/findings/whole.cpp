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

} // namespace

void examineWhole(Scene& scene)
{
    examineHoles(scene);
    examineSimultaneousClose(scene);
    examineHalfClose(scene);
    examineTimeWait(scene);
}

} // namespace lifeline::analysis
