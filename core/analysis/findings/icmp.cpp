// What ICMP errors say of the segments that they quote. Anybody can send one, so what they quote must be on
// its way (RFC 5927 §4.1; Linux counts the others as OutOfWindowIcmps).
#include "core/analysis/findings/scene.h"
#include "core/trace/time_distance.h"

#include <algorithm>

namespace lifeline::analysis {
namespace {

using enum FindingKind;
using enum Confidence;

std::optional<std::uint32_t> lastSent(const std::map<tcp::StreamOffset, Sent>& sent, tcp::StreamOffset at)
{
    const auto after = sent.upper_bound(at);
    if (after == sent.begin() || std::prev(after)->second.end <= at)
        return std::nullopt;
    return std::prev(after)->second.last;
}

/// The step that carried what is quoted: its last copy. Where the capture has none, the newest of its sender.
std::uint32_t quotedStep(const Scene& scene, const trace::IcmpNotice& notice, tcp::StreamOffset at)
{
    const EndView& own = scene.ends[notice.about];
    if (const auto step = lastSent(own.flight, at))
        return *step;
    const auto same = std::find_if(own.recent.rbegin(), own.recent.rend(), [&](std::uint32_t step) {
        return scene.life.steps[step].wire.sequence.value == notice.error.sequence;
    });
    if (same != own.recent.rend())
        return *same;
    return lastSent(own.delivered, at).value_or(own.lastStep.value_or(notice.place - 1));
}

/// The same message as the one before it, which the capture has twice (see copies.cpp).
bool isCopy(const trace::IcmpNotice& notice, const trace::IcmpNotice& before)
{
    return notice.about == before.about && notice.from == before.from
        && notice.error.type == before.error.type && notice.error.code == before.error.code
        && notice.error.sequence == before.error.sequence
        && trace::isSoonAfter(before.time, notice.time, std::chrono::microseconds{100});
}

} // namespace

void takeNotice(Scene& scene, std::uint32_t index)
{
    const trace::IcmpNotice& notice = scene.life.icmp[index];
    if (index > 0 && isCopy(notice, scene.life.icmp[index - 1]))
        return;
    EndView& own = scene.ends[notice.about];
    const tcp::StreamOffset at = own.offsetOf({notice.error.sequence});
    const bool isInFlight = !own.hasSent || (at >= own.acknowledged && at <= own.next);
    const bool isCaptured = own.lastStep.has_value();
    Finding& finding = scene.add(isInFlight ? IcmpError : IcmpOutOfWindow, quotedStep(scene, notice, at),
                                 isCaptured ? Certain : Possible);
    finding.icmp = index;
    if (!isInFlight || meaningOf(notice.error) != packet::IcmpMeaning::PacketTooBig)
        return;
    own.narrowFrom = own.narrowed && own.narrowUntil > at ? std::min(own.narrowFrom, at) : at;
    own.narrowed = index;
    own.narrowUntil = own.next;
}

} // namespace lifeline::analysis
