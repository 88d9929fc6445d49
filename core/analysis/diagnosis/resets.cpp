// Why a RST ended a connection.
#include "core/analysis/diagnosis/story.h"

namespace lifeline::analysis {
namespace {

using enum Confidence;
using trace::Step;

bool isLost(const Step& step) { return step.delivery == trace::Delivery::Lost; }

/// Of a flood of RSTs, so many are looked at: each may cost a look at all steps.
constexpr std::size_t kExamined = 64;

/// An end that has sent a RST has forgotten the connection: it sends no more of its octets (RFC 9293 §3.5.2).
std::optional<std::uint32_t> lifeAfter(const Story& story, std::uint32_t reset)
{
    const tcp::Segment& wire = story.step(reset).wire;
    return story.first(
        [&](const Step& step) {
            return step.wire.from == wire.from && !step.wire.flags.rst() && !step.wire.flags.syn()
                && step.wire.flags.ack() && step.sent > story.step(reset).sent
                && tcp::isAtOrAfter(step.wire.sequence, wire.sequence);
        },
        reset + 1);
}

/// The first RST of the end that the last word comes from; later ones repeat it, or answer what still came.
const Finding* root(const Story& story, const Finding& ending)
{
    for (const Finding& finding : story.findings) {
        if (finding.kind != FindingKind::Reset || story.senderOf(finding) != story.senderOf(ending))
            continue;
        if (finding.step > ending.step)
            break;
        const bool isKnown = finding.cause != Cause::Unknown && finding.cause != Cause::Forged;
        const bool isFirst = finding.step == ending.step || isKnown;
        if (isFirst && !lifeAfter(story, finding.step))
            return &finding;
    }
    return &ending;
}

/// Whether the connection lay idle when an end closed it: the other end asks, had its answer, and then nobody
/// had sent octets for a while.
bool wasIdle(const Story& story, std::uint32_t fin, Side closer)
{
    constexpr Time kIdle = std::chrono::milliseconds{100};
    if (closer == story.told.opener)
        return false;
    for (std::uint32_t i = fin; i-- > 0;) {
        const Step& step = story.step(i);
        if (step.wire.length > 0)
            return step.wire.from == closer && story.between(i, fin) >= kIdle;
    }
    return story.between(0, fin) >= kIdle; // nobody ever asked
}

/// What the FIN of one end met, when that end answers octets with a RST.
void addWriteAfterClose(Story& story, const Finding& reset, Side closer)
{
    const auto fin =
        story.first([&](const Step& step) { return step.wire.from == closer && step.wire.flags.fin(); });
    const std::optional<std::uint32_t> octets =
        reset.evidence.empty() ? std::nullopt : std::optional(reset.evidence.front());
    if (!fin || !octets || story.step(*octets).wire.from == closer) {
        story.add(Problem::UnexplainedReset, Possible, closer, {reset.step});
        return;
    }
    // Who has acknowledged the FIN has seen it; who has not, wrote before it came.
    const bool knew = tcp::isAtOrAfter(story.step(*octets).wire.acknowledgment, story.step(*fin).wire.end());
    const Problem problem = knew       ? Problem::WroteAfterClose
        : wasIdle(story, *fin, closer) ? Problem::KeepAliveRace
                                       : Problem::ClosedEarly;
    Diagnosed& one = story.add(problem, Certain, knew ? other(closer) : closer, {*fin, *octets, reset.step});
    one.took = story.between(*fin, *octets);
}

void addTimeout(Story& story, const Finding& reset, Side side)
{
    const auto probes = [&](FindingKind kind) {
        std::vector<std::uint32_t> steps;
        for (const Finding& finding : story.findings)
            if (finding.kind == kind && story.senderOf(finding) == side && finding.step < reset.step) {
                if (finding.count == 1)
                    steps.clear();
                steps.push_back(finding.step);
            }
        return steps;
    };
    const auto isAfterProgress = [&](const std::vector<std::uint32_t>& steps) {
        return !steps.empty()
            && !story.first([&](const Step& step) { return step.wire.from == side && step.wire.length > 0; },
                            steps.back());
    };
    std::vector<std::uint32_t> steps = probes(FindingKind::KeepAlive);
    Problem problem = Problem::KeepAliveTimeout;
    if (!isAfterProgress(steps)) {
        steps = probes(FindingKind::ZeroWindowProbe);
        problem = Problem::WindowTimeout;
    }
    if (!isAfterProgress(steps)) {
        steps = probes(FindingKind::Retransmission);
        problem = Problem::DataTimeout;
    }
    const auto count = static_cast<std::uint32_t>(steps.size());
    const Time took = steps.empty() ? Time{-1} : story.between(steps.front(), reset.step);
    steps.push_back(reset.step);
    Diagnosed& one = story.add(problem, Likely, side, std::move(steps));
    one.count = count;
    one.took = took;
}

/// The RST that ended it: the first that its receiver took, or that was sent by who then was gone.
const Finding* lastingReset(const Story& story)
{
    std::size_t left = kExamined;
    for (const Finding& finding : story.findings) {
        if (finding.kind != FindingKind::Reset || finding.cause == Cause::NotAcceptableAck)
            continue;
        if (left-- == 0)
            break;
        const Step& step = story.step(finding.step);
        const bool isGone = finding.cause != Cause::Unknown && finding.cause != Cause::Forged
            && !lifeAfter(story, finding.step);
        if (isGone || endsItsReceiver(step))
            return &finding;
    }
    return nullptr;
}

/// Who knows the connection no more may have been told so by a RST that its peer never sent: the newest RST
/// in the name of an end that went on.
const Finding* forgedBefore(const Story& story, const Finding& halfOpen)
{
    const Finding* forged = nullptr;
    std::size_t left = kExamined;
    for (const Finding& finding : story.findings) {
        if (finding.step >= halfOpen.step || left == 0)
            break;
        if (finding.kind != FindingKind::Reset || story.senderOf(finding) == story.senderOf(halfOpen))
            continue;
        --left;
        if (lifeAfter(story, finding.step))
            forged = &finding;
    }
    return forged;
}

/// The finding says so; what proves it is that its sender goes on.
void addForged(Story& story, const Finding& reset)
{
    std::vector<std::uint32_t> evidence{reset.step};
    if (const auto alive = lifeAfter(story, reset.step))
        evidence.push_back(*alive);
    story.add(Problem::ForgedReset, reset.confidence, story.senderOf(reset), std::move(evidence));
}

} // namespace

void explainIgnoredResets(Story& story, std::uint32_t before)
{
    for (const Finding& finding : story.findings) {
        if (finding.step >= before)
            return;
        if (finding.kind == FindingKind::Reset && finding.cause == Cause::Forged)
            return addForged(story, finding);
    }
}

bool endsItsReceiver(const Step& reset)
{
    const Side receiver = other(reset.wire.from);
    const tcp::State state = reset.recorded->inferredOfReceiver.value_or(reset.onArrival[receiver]);
    return !isLost(reset) && (state == tcp::State::Closed || state == tcp::State::Listen);
}

const Finding* endingReset(const Story& story)
{
    const Finding* last = lastingReset(story);
    if (!last)
        return nullptr;
    if (last->cause == Cause::HalfOpen)
        if (const Finding* forged = forgedBefore(story, *last))
            return forged;
    return root(story, *last);
}

void explainReset(Story& story, const Finding& reset)
{
    const Side side = story.senderOf(reset);
    switch (reset.cause) {
    case Cause::ClosedPort:
        return; // told with the opening
    case Cause::RefusedByAcceptQueue:
        story.add(Problem::AcceptQueueAbort, reset.confidence, side,
                  {reset.evidence.empty() ? reset.step : reset.evidence.front(), reset.step});
        return;
    case Cause::UnreadDataAtClose:
        story.add(Problem::UnreadData, reset.confidence, side, {reset.step});
        break;
    case Cause::LingerZero:
        story.add(Problem::Abort, reset.confidence, side, {reset.step});
        break;
    case Cause::AfterClose:
        addWriteAfterClose(story, reset, side);
        return;
    case Cause::HalfOpen:
        story.add(Problem::HalfOpen, reset.confidence, side, {reset.evidence.front(), reset.step});
        return;
    case Cause::Forged:
        addForged(story, reset);
        return;
    case Cause::TimedOut:
        addTimeout(story, reset, side);
        break;
    default:
        story.add(Problem::UnexplainedReset, Possible, side, {reset.step});
        return;
    }
    if (!isLost(story.step(reset.step)))
        return; // else the peer has not heard of it
    Diagnosed& one = story.add(Problem::HalfOpen, Certain, side, {reset.step});
    if (const auto goesOn =
            story.first([&](const Step& step) { return step.wire.from != side; }, reset.step)) {
        one.evidence.push_back(*goesOn);
        one.took = story.between(reset.step, *goesOn);
    }
}

} // namespace lifeline::analysis
