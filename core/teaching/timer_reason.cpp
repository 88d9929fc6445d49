#include "core/teaching/timer_reason.h"

#include "core/analysis/timers.h"

#include <algorithm>

namespace lifeline::teaching {

namespace {

using analysis::Cause;
using analysis::Finding;
using analysis::FindingKind;
using namespace std::chrono_literals;

constexpr Time kLinuxLeast = 200ms; ///< TCP_RTO_MIN, of the second term
constexpr Time kClockTick = 20ms; ///< how late a kernel's timer may be, in a capture

bool isProbe(FindingKind kind)
{
    return kind == FindingKind::ZeroWindowProbe || kind == FindingKind::KeepAlive;
}

/// Whether a retransmission is the RTO's own: neither asked for nor one of a row that it took for lost. What
/// is proven spurious has no cause but its proof.
bool isTimedOut(const Finding& finding)
{
    if (finding.kind == FindingKind::SpuriousRetransmission)
        return true;
    return finding.count > 0
        && (finding.cause == Cause::Rto || finding.cause == Cause::Syn || finding.cause == Cause::SynAck
            || finding.cause == Cause::Fin);
}

/// What says that a step repeats another; null where nothing does.
const Finding* repeatAt(const std::vector<Finding>& findings, std::uint32_t step)
{
    const auto first =
        std::lower_bound(findings.begin(), findings.end(), step,
                         [](const Finding& finding, std::uint32_t wanted) { return finding.step < wanted; });
    for (auto finding = first; finding != findings.end() && finding->step == step; ++finding) {
        const bool repeats = finding->kind == FindingKind::Retransmission
            || finding->kind == FindingKind::SpuriousRetransmission || isProbe(finding->kind);
        if (repeats && finding->waited >= Time{} && !finding->evidence.empty())
            return &*finding;
    }
    return nullptr;
}

/// Whether a time is another, give or take a part of it.
bool isAbout(Time time, Time wanted)
{
    return time >= wanted * 8 / 10 && time <= wanted * 12 / 10 + kClockTick;
}

std::optional<TimerRule> ruleOfMeasured(Time waited, Time roundTrip)
{
    if (waited >= kLinuxLeast * 9 / 10 && waited <= kLinuxLeast + roundTrip * 3 / 2 + kClockTick)
        return TimerRule::MeasuredAndLinux;
    if (isAbout(waited, analysis::kLeastRto) && roundTrip < analysis::kLeastRto / 2)
        return TimerRule::MeasuredAndOneSecond;
    return waited > roundTrip ? std::optional(TimerRule::Measured) : std::nullopt;
}

/// Of a timer that has not run out before.
std::optional<TimerRule> ruleOfFirst(const trace::Life& life, const trace::Step& step, TimerReason& reason)
{
    const auto estimate = analysis::roundTripsAt(life, step.sent - Time{1})[step.wire.from];
    if (estimate.smoothed && !step.wire.flags.syn()) {
        reason.roundTrip = *estimate.smoothed;
        return ruleOfMeasured(reason.waited, reason.roundTrip);
    }
    // A SYN that comes again sooner was asked for: by a RST, an ICMP error, or an ACK of nothing.
    return reason.waited >= analysis::kInitialRto * 8 / 10 ? std::optional(TimerRule::Unmeasured)
                                                           : std::nullopt;
}

/// Of a timer that had run out before.
std::optional<TimerRule> ruleOfNext(const Finding& finding, Time before, bool isSyn)
{
    if (isAbout(finding.waited, 2 * before))
        return finding.kind == FindingKind::ZeroWindowProbe ? TimerRule::ProbeDoubled : TimerRule::Doubled;
    return isSyn && isAbout(finding.waited, before) ? std::optional(TimerRule::LinearSyn) : std::nullopt;
}

std::optional<TimerRule> ruleOf(const Finding& finding, const trace::Life& life,
                                const std::vector<Finding>& findings, TimerReason& reason)
{
    const trace::Step& step = life.steps[finding.step];
    const bool isRetransmission = !isProbe(finding.kind);
    if (finding.kind == FindingKind::KeepAlive)
        return TimerRule::KeepAlive;
    if (finding.cause == Cause::TailLossProbe)
        return TimerRule::TailLossProbe;
    if (isRetransmission && !isTimedOut(finding))
        return std::nullopt;
    std::optional<TimerRule> rule;
    const Finding* previous = repeatAt(findings, finding.evidence.front());
    if (previous != nullptr && (!isRetransmission || isTimedOut(*previous))) {
        reason.before = previous->waited;
        rule = ruleOfNext(finding, reason.before, step.wire.flags.syn() && !step.wire.flags.ack());
    } else if (isRetransmission) {
        rule = ruleOfFirst(life, step, reason);
    }
    return isRetransmission ? rule : rule.value_or(TimerRule::Probe);
}

} // namespace

std::optional<TimerReason> timerReason(std::uint32_t step, const trace::Life& life,
                                       const std::vector<Finding>& findings)
{
    const Finding* finding = repeatAt(findings, step);
    if (finding == nullptr)
        return std::nullopt;
    TimerReason reason;
    reason.waited = finding->waited;
    const std::optional<TimerRule> rule = ruleOf(*finding, life, findings, reason);
    if (!rule)
        return std::nullopt;
    reason.rule = *rule;
    return reason;
}

} // namespace lifeline::teaching
