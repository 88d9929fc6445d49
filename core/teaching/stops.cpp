#include "core/teaching/stops.h"

#include <algorithm>

namespace lifeline::teaching {

namespace {

/// What is said of so many segments of some captures that it tells nothing of one.
bool isEverywhere(analysis::FindingKind kind)
{
    using enum analysis::FindingKind;
    return kind == SuperSegment || kind == ChecksumOffloaded || kind == CapturedTwice || kind == WindowUpdate;
}

/// Whether nothing but octets and their acknowledgment is to be seen.
bool isPlain(const trace::Step& step)
{
    const tcp::Flags flags = step.wire.flags;
    return !flags.syn() && !flags.fin() && !flags.rst() && !step.isForged
        && step.delivery != trace::Delivery::Lost && step.onSend == step.onArrival;
}

/// Steps that stand alone, whatever they are.
std::vector<bool> remarkable(const trace::Life& life, const std::vector<analysis::Finding>& findings)
{
    std::vector<bool> stands(life.steps.size(), false);
    for (const analysis::Finding& finding : findings)
        if (!isEverywhere(finding.kind) && finding.step < stands.size())
            stands[finding.step] = true;
    for (std::size_t i = 0; i < life.steps.size(); ++i)
        if (!isPlain(life.steps[i]) || (i > 0 && life.steps[i].onSend != life.steps[i - 1].onArrival))
            stands[i] = true;
    return stands;
}

} // namespace

std::vector<Stop> stopsOf(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                          const std::vector<std::uint32_t>& told)
{
    const std::vector<bool> stands = remarkable(life, findings);
    const bool isLong = life.steps.size() > kSegmentBySegment;
    std::vector<Stop> stops;
    auto next = told.begin();
    for (std::uint32_t i = 0; i < life.steps.size(); ++i) {
        const bool begins = next != told.end() && *next == i;
        while (next != told.end() && *next <= i)
            ++next;
        bool joins = i > 0 && !begins && !stands[i] && !stands[i - 1];
        if (joins && !isLong) {
            const trace::Step& first = life.steps[stops.back().first];
            const trace::Step& step = life.steps[i];
            joins = first.wire.from == step.wire.from && (first.wire.length > 0) == (step.wire.length > 0)
                && first.arrived && step.sent < *first.arrived;
        }
        if (joins)
            stops.back().last = i;
        else
            stops.push_back({i, i});
    }
    return stops;
}

} // namespace lifeline::teaching
