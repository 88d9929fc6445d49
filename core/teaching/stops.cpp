#include "core/teaching/stops.h"

#include <algorithm>
#include <cstdint>

namespace lifeline::teaching {

namespace {

/// Whether nothing but octets and their acknowledgment is to be seen.
bool isPlain(const trace::Step& step)
{
    const tcp::Flags flags = step.wire.flags;
    return !flags.syn() && !flags.fin() && !flags.rst() && !step.isForged
        && step.delivery != trace::Delivery::Lost;
}

/// Steps that stand alone, whatever they are.
std::vector<bool> remarkable(const trace::Life& life, const std::vector<analysis::Finding>& findings)
{
    std::vector<bool> stands(life.steps.size(), false);
    for (const analysis::Finding& finding : findings)
        if (!analysis::isOfPlainSegments(finding.kind) && finding.step < stands.size())
            stands[finding.step] = true;
    for (std::size_t i = 0; i < life.steps.size(); ++i)
        if (!isPlain(life.steps[i]))
            stands[i] = true;
    for (const Side side : kBothSides)
        for (std::size_t i = 1; i < life.spans[side].size(); ++i) {
            const trace::StateSpan& span = life.spans[side][i];
            if (span.state == life.spans[side][i - 1].state)
                continue; // only better known
            if (span.cause && *span.cause < stands.size()) {
                stands[*span.cause] = true;
                continue;
            }
            const auto next =
                std::lower_bound(life.steps.begin(), life.steps.end(), span.begin,
                                 [](const trace::Step& step, Time time) { return step.sent < time; });
            if (next != life.steps.end())
                stands[static_cast<std::size_t>(next - life.steps.begin())] = true;
        }
    return stands;
}

/// Whether a step goes on with what another one began: sent by the same end before anything of it has
/// arrived, or, where arrivals are not known, could have.
bool continues(const trace::Life& life, const trace::Step& first, const trace::Step& step)
{
    if (first.wire.from != step.wire.from || (first.wire.length > 0) != (step.wire.length > 0))
        return false;
    return first.arrived ? step.sent < *first.arrived
                         : step.sent - first.sent < life.connection.handshakeRtt / 2;
}

enum class Joining : std::uint8_t { Bursts, Runs };

std::vector<Stop> joined(const trace::Life& life, const std::vector<bool>& stands,
                         const std::vector<std::uint32_t>& told, Joining joining)
{
    std::vector<Stop> stops;
    auto next = told.begin();
    for (std::uint32_t i = 0; i < life.steps.size(); ++i) {
        const bool begins = next != told.end() && *next == i;
        while (next != told.end() && *next <= i)
            ++next;
        const bool joins = i > 0 && !begins && !stands[i] && !stands[i - 1]
            && (joining == Joining::Runs || continues(life, life.steps[stops.back().first], life.steps[i]));
        if (joins)
            stops.back().last = i;
        else
            stops.push_back({i, i});
    }
    return stops;
}

} // namespace

std::vector<Stop> stopsOf(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                          const std::vector<std::uint32_t>& told)
{
    const std::vector<bool> stands = remarkable(life, findings);
    std::vector<Stop> stops = joined(life, stands, told, Joining::Bursts);
    return stops.size() <= kBurstByBurst ? stops : joined(life, stands, told, Joining::Runs);
}

} // namespace lifeline::teaching
