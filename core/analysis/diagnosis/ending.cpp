// How a connection ended: by a RST, by silence, or closed by FINs.
#include "core/analysis/diagnosis/story.h"

#include <utility>

namespace lifeline::analysis {
namespace {

using enum Confidence;
using trace::Step;

bool isLost(const Step& step) { return step.delivery == trace::Delivery::Lost; }

/// Octets sent again, and probes: what an end does while it waits for an answer.
bool isInsistent(const Story& story, const Finding& finding)
{
    return finding.kind == FindingKind::ZeroWindowProbe || finding.kind == FindingKind::KeepAlive
        || (finding.kind == FindingKind::Retransmission && story.step(finding.step).wire.length > 0);
}

Problem timeoutOf(FindingKind kind)
{
    return kind == FindingKind::ZeroWindowProbe ? Problem::WindowTimeout
        : kind == FindingKind::KeepAlive        ? Problem::KeepAliveTimeout
                                                : Problem::DataTimeout;
}

/// A call of the end's application says that its kernel gave up.
bool saidTimeout(const trace::Life& life, Side side)
{
    return std::any_of(life.calls.begin(), life.calls.end(), [&](const trace::CallSpan& span) {
        return span.side == side && span.call.error == "ETIMEDOUT";
    });
}

/// An end that repeats without an answer, and then says nothing any more.
/// @return whether it gave up
bool diagnoseSilence(Story& story)
{
    const auto last = std::find_if(story.findings.rbegin(), story.findings.rend(),
                                   [&](const Finding& finding) { return isInsistent(story, finding); });
    if (last == story.findings.rend())
        return false;
    const Side side = story.senderOf(*last);
    // Whatever comes from the peer is an answer.
    const auto answer = story.last([&](const Step& step) { return step.wire.from != side && !isLost(step); });
    if (answer && *answer > last->step)
        return false;
    std::vector<std::uint32_t> row;
    for (const Finding& finding : story.findings)
        if (finding.kind == last->kind && isInsistent(story, finding) && story.senderOf(finding) == side
            && (!answer || finding.step > *answer))
            row.push_back(finding.step);
    // The next one would have come after twice the wait (RFC 6298 §5.5).
    const Time silent = story.captureEnd - story.step(last->step).sent;
    const bool isSaid = saidTimeout(story.life, side);
    const bool gaveUp = isSaid || (last->waited > Time{} && silent / 5 > last->waited / 2);
    const Time took = story.between(row.front(), row.back());
    const auto count = static_cast<std::uint32_t>(row.size());
    Diagnosed& one = story.add(gaveUp ? timeoutOf(last->kind) : Problem::DataUnanswered,
                               isSaid || !gaveUp ? Certain : Likely, side, std::move(row));
    one.count = count;
    one.took = took;
    if (gaveUp) {
        story.told.closing = Closing::GivenUp;
        story.told.closer = side;
    }
    return gaveUp;
}

bool isAcknowledged(const Story& story, std::uint32_t fin)
{
    const tcp::Segment& wire = story.step(fin).wire;
    return story
        .first(
            [&](const Step& step) {
                return step.wire.from != wire.from && step.wire.flags.ack() && !isLost(step)
                    && tcp::isAtOrAfter(step.wire.acknowledgment, wire.end());
            },
            fin)
        .has_value();
}

/// The first FIN of each end, in order.
std::vector<std::uint32_t> finsOf(const Story& story)
{
    std::vector<std::uint32_t> fins;
    for (const Side side : kBothSides)
        if (const auto fin = story.first(
                [&](const Step& step) { return step.wire.from == side && step.wire.flags.fin(); }))
            fins.push_back(*fin);
    std::sort(fins.begin(), fins.end());
    return fins;
}

Closing closingBy(const Story& story, const std::vector<std::uint32_t>& fins)
{
    if (fins.empty())
        return Closing::Open;
    if (fins.size() == 1)
        return Closing::HalfClosed;
    const bool crossed =
        std::any_of(story.findings.begin(), story.findings.end(),
                    [](const Finding& finding) { return finding.kind == FindingKind::SimultaneousClose; });
    if (!std::all_of(fins.begin(), fins.end(), [&](std::uint32_t fin) { return isAcknowledged(story, fin); }))
        return Closing::Unfinished;
    return crossed ? Closing::Simultaneous : Closing::Orderly;
}

/// The peer has taken the FIN, and sends none of its own.
void diagnoseLeak(Story& story, std::uint32_t fin)
{
    constexpr Time kPatience = std::chrono::seconds{1};
    constexpr Time kLong = std::chrono::seconds{60}; // Linux keeps an orphan in FIN-WAIT-2 no longer
    const Time waits = story.captureEnd - story.step(fin).sent;
    if (waits < kPatience || !isAcknowledged(story, fin))
        return;
    story
        .add(Problem::NeverClosed, waits >= kLong ? Likely : Possible, other(story.step(fin).wire.from),
             {fin})
        .took = waits;
}

void diagnoseFins(Story& story)
{
    for (const Side side : kBothSides) {
        Diagnosed repeated{Problem::FinRepeated, Certain, side, {}, 0, Time{-1}};
        for (const Finding& finding : story.findings) {
            if (finding.kind == FindingKind::TimeWaitAssassination && story.senderOf(finding) == side)
                story.add(Problem::TimeWaitEnded, finding.confidence, side, {finding.step});
            if (finding.kind != FindingKind::Retransmission || finding.cause != Cause::Fin
                || story.senderOf(finding) != side)
                continue;
            repeated.evidence.push_back(finding.step);
            ++repeated.count;
            repeated.took = std::max(repeated.took, finding.waited);
        }
        if (repeated.count > 0)
            story.told.problems.push_back(std::move(repeated));
    }
}

} // namespace

void diagnoseEnding(Story& story)
{
    Diagnosis& told = story.told;
    if (!story.life.steps.empty())
        told.afterLast = std::max(story.captureEnd - story.life.steps.back().sent, Time{});
    if (told.opening == Opening::Refused || told.opening == Opening::Unanswered
        || told.opening == Opening::Unreachable) {
        told.closing = Closing::NeverOpened;
        return;
    }
    const std::vector<std::uint32_t> fins = finsOf(story);
    const Closing byFins = closingBy(story, fins);
    const bool wasClosed = byFins == Closing::Orderly || byFins == Closing::Simultaneous;
    const Finding* reset = endingReset(story);
    // A RST that comes when both have closed changes nothing of how it ended.
    if (reset && !(wasClosed && reset->step > fins.back())) {
        told.closing = Closing::Reset;
        told.closingSteps = {reset->step};
        told.closer = story.step(fins.empty() ? reset->step : std::min(fins.front(), reset->step)).wire.from;
        explainReset(story, *reset);
        return;
    }
    if (!wasClosed && diagnoseSilence(story))
        return;
    told.closing = byFins;
    told.closingSteps = fins;
    if (!fins.empty())
        told.closer = story.step(fins.front()).wire.from;
    diagnoseFins(story);
    if (byFins == Closing::HalfClosed)
        diagnoseLeak(story, fins.front());
}

} // namespace lifeline::analysis
