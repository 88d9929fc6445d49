// What slowed the octets down: losses and their repair, a closed window, a path that is too narrow.
#include "core/analysis/diagnosis/story.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace lifeline::analysis {
namespace {

using enum Confidence;

bool isOfOctets(const Story& story, const Finding& finding)
{
    // A probe of a closed window repeats an octet, and repairs nothing.
    return finding.kind == FindingKind::Retransmission && story.step(finding.step).wire.length > 0
        && !story.has(finding.step, FindingKind::ZeroWindowProbe);
}

/// Repeats that a time-out or a full accept queue has explained already, in order.
std::vector<std::uint32_t> explained(const Story& story, Side side)
{
    std::vector<std::uint32_t> steps;
    for (const Diagnosed& one : story.told.problems) {
        const bool isTimeout = one.problem == Problem::DataTimeout || one.problem == Problem::DataUnanswered;
        if (isTimeout && one.side == side)
            steps.insert(steps.end(), one.evidence.begin(), one.evidence.end());
        if (one.problem != Problem::AcceptQueueFull || one.side == side)
            continue;
        // Until the listener took the connection, none of its octets was.
        const auto taken = story.first(
            [&](const trace::Step& step) { return step.wire.from != side && !step.wire.flags.syn(); });
        for (const Finding& finding : story.findings)
            if (isOfOctets(story, finding) && finding.step < taken.value_or(story.size()))
                steps.push_back(finding.step);
    }
    std::sort(steps.begin(), steps.end());
    return steps;
}

void diagnoseRepeats(Story& story, Side side)
{
    Diagnosed timeouts{Problem::TimeoutLoss, Likely, side, {}, 0, Time{-1}};
    Diagnosed fast{Problem::FastLoss, Likely, side, {}, 0, Time{-1}};
    Diagnosed spurious{Problem::Spurious, Certain, side, {}, 0, Time{-1}};
    Diagnosed narrow{Problem::PathMtu, Likely, side, {}, 0, Time{-1}};
    const std::vector<std::uint32_t> known = explained(story, side);
    for (const Finding& finding : story.findings) {
        if (!isOfOctets(story, finding) || story.senderOf(finding) != side
            || std::binary_search(known.begin(), known.end(), finding.step)
            || story.has(finding.step, FindingKind::PawsDrop)) // forged or very late
            continue;
        Diagnosed& one = story.has(finding.step, FindingKind::SpuriousRetransmission) ? spurious
            : finding.cause == Cause::AfterIcmpMtu                                    ? narrow
            : finding.cause == Cause::Rto                                             ? timeouts
                                                                                      : fast;
        one.evidence.push_back(finding.step);
        ++one.count;
        one.took = std::max(one.took, finding.waited);
        if (&one == &narrow && finding.icmp) {
            one.icmp = one.icmp.value_or(*finding.icmp);
            one.confidence = Certain;
        }
    }
    for (Diagnosed* one : {&narrow, &timeouts, &fast, &spurious})
        if (one->count > 0)
            story.told.problems.push_back(std::move(*one));
}

/// Whether octets come as soon as a window has opened again: they had waited for it.
bool wasWaitedFor(const Story& story, std::uint32_t opening, Time closed)
{
    constexpr std::uint32_t kReach = 1024; // steps: times may all be equal
    const tcp::Segment& update = story.step(opening).wire;
    const std::uint32_t end = std::min(story.size(), opening + kReach);
    for (std::uint32_t i = opening + 1; i < end; ++i) {
        const tcp::Segment& wire = story.step(i).wire;
        if (story.step(i).sent - story.step(opening).sent > closed / 2)
            return false;
        if (wire.from == update.from || (wire.length == 0 && !wire.flags.fin()))
            continue;
        return true;
    }
    return false;
}

/// A window that was closed while its sender had more: it probed, or sent at once when it opened.
void diagnoseWindow(Story& story, Side reader)
{
    Diagnosed one{Problem::ZeroWindow, Certain, reader, {}, 0, Time{}};
    constexpr std::uint32_t kOpen = UINT32_MAX;
    std::uint32_t shut = kOpen; // the step that closed it
    std::uint32_t probes = 0;
    const auto open = [&](Time at, std::optional<std::uint32_t> opening) {
        const Time closed = shut == kOpen ? Time{} : std::max(at - story.step(shut).sent, Time{});
        if (shut != kOpen && (probes > 0 || (opening && wasWaitedFor(story, *opening, closed)))) {
            one.evidence.push_back(shut);
            one.count += probes;
            one.took += closed;
        }
        shut = kOpen;
        probes = 0;
    };
    for (std::uint32_t i = 0; i < story.size(); ++i) {
        const tcp::Segment& wire = story.step(i).wire;
        if (wire.flags.rst() || wire.flags.syn() || !wire.flags.ack())
            continue;
        if (wire.from != reader)
            probes += shut != kOpen && story.has(i, FindingKind::ZeroWindowProbe) ? 1U : 0U;
        else if (story.has(i, FindingKind::ZeroWindow))
            shut = std::min(shut, i);
        else if (wire.window > 0)
            open(story.step(i).sent, i);
    }
    open(story.captureEnd, {});
    if (!one.evidence.empty())
        story.told.problems.push_back(std::move(one));
}

/// All findings of one kind about one end's segments, as one problem.
void diagnoseOctets(Story& story, Side side, FindingKind kind, Problem problem)
{
    Diagnosed one{problem, Certain, side, {}, 0, Time{-1}};
    for (const Finding& finding : story.findings) {
        if (finding.kind != kind || story.senderOf(finding) != side)
            continue;
        one.evidence.push_back(finding.step);
        one.confidence = one.count == 0 ? finding.confidence : std::min(one.confidence, finding.confidence);
        ++one.count;
    }
    if (one.count > 0)
        story.told.problems.push_back(std::move(one));
}

} // namespace

void diagnoseTransfer(Story& story)
{
    for (const Side side : kBothSides) {
        diagnoseWindow(story, side);
        diagnoseRepeats(story, side);
        diagnoseOctets(story, side, FindingKind::BadChecksum, Problem::BadChecksum);
        diagnoseOctets(story, side, FindingKind::InconsistentOverlap, Problem::InconsistentOverlap);
    }
}

} // namespace lifeline::analysis
