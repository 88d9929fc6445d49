#include "ui/state_diagram/journey.h"

#include <algorithm>
#include <string_view>

namespace lifeline::state_diagram {
namespace {

using trace::Evidence;
using trace::StateSpan;

bool hasBegun(const trace::Life& life, const StateSpan& span, const Moment& moment)
{
    if (moment.step && span.cause && !life.connection.isRecorded)
        return *span.cause <= *moment.step;
    return span.begin <= moment.time;
}

/// How many spans of an end have begun; the first always has.
std::size_t spansBegun(const trace::Life& life, Side side, const Moment& moment)
{
    const std::vector<StateSpan>& spans = life.spans[side];
    std::size_t count = std::min<std::size_t>(spans.size(), 1);
    while (count < spans.size() && hasBegun(life, spans[count], moment))
        ++count;
    return count;
}

std::size_t nodeOf(const StateSpan& span, bool isFirst)
{
    return span.state == tcp::State::Closed && !isFirst ? kClosedAgain : static_cast<std::size_t>(span.state);
}

/// CLOSED is the box above as long as the end has not left it.
std::size_t nodeAt(const std::vector<StateSpan>& spans, std::size_t span)
{
    const bool onlyClosed = std::all_of(spans.begin(), spans.begin() + static_cast<std::ptrdiff_t>(span),
                                        [](const StateSpan& s) { return s.state == tcp::State::Closed; });
    return nodeOf(spans[span], onlyClosed);
}

Evidence evidenceAt(const StateSpan& span, Time time)
{
    return span.evidence == Evidence::Proven && time >= span.provenAt ? Evidence::Proven : Evidence::Assumed;
}

bool isClosing(const trace::CallSpan& call, Side side, Time at)
{
    constexpr Time kSoon = std::chrono::milliseconds{1}; // a kernel is looked at after the call's row
    const std::string_view name = call.call.name;
    return call.side == side && (name == "close" || name == "shutdown") && call.begin <= at
        && at - kSoon <= call.end.value_or(at);
}

Trigger triggerOf(const trace::Life& life, Side side, const StateSpan& span)
{
    if (span.cause && *span.cause < life.steps.size())
        return life.steps[*span.cause].wire.flags.rst() ? Trigger::Reset : Trigger::Segment;
    const bool closes = std::ranges::any_of(
        life.calls, [&](const trace::CallSpan& call) { return isClosing(call, side, span.begin); });
    return closes ? Trigger::Close : Trigger::Other;
}

} // namespace

Journey journeyOf(const trace::Life& life, const Moment& moment)
{
    Journey journey;
    for (const Side side : kBothSides) {
        const std::vector<StateSpan>& spans = life.spans[side];
        const std::size_t count = spansBegun(life, side, moment);
        if (count == 0)
            continue;
        for (std::size_t i = 1; i < count; ++i) {
            Transition change;
            change.side = side;
            change.from = nodeAt(spans, i - 1);
            change.to = nodeAt(spans, i);
            change.time = spans[i].begin;
            change.step = spans[i].cause;
            change.trigger = triggerOf(life, side, spans[i]);
            change.evidence = evidenceAt(spans[i], moment.time);
            change.edge = edgeFor(spans[i - 1].state, spans[i].state, change.trigger);
            journey.taken.push_back(change);
        }
        journey.place[side] = Place{nodeAt(spans, count - 1), evidenceAt(spans[count - 1], moment.time)};
    }
    std::ranges::stable_sort(journey.taken, [](const Transition& a, const Transition& b) {
        return a.time != b.time ? a.time < b.time : a.step.value_or(0) < b.step.value_or(0);
    });
    return journey;
}

std::vector<Stay> staysIn(const trace::Life& life, std::size_t node, const Moment& moment)
{
    std::vector<Stay> stays;
    for (const Side side : kBothSides) {
        const std::vector<StateSpan>& spans = life.spans[side];
        const std::size_t count = spansBegun(life, side, moment);
        for (std::size_t i = 0; i < count; ++i) {
            if (nodeAt(spans, i) != node)
                continue;
            const bool goesOn = i + 1 == count;
            stays.push_back(
                {side, spans[i].begin,
                 goesOn ? std::clamp(moment.time, spans[i].begin, std::max(spans[i].begin, spans[i].end))
                        : spans[i].end,
                 goesOn, evidenceAt(spans[i], moment.time), spans[i].cause});
        }
    }
    return stays;
}

} // namespace lifeline::state_diagram
