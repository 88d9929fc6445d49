#include "core/ladder/gap_reason.h"

#include "core/analysis/findings.h"

namespace lifeline::ladder {
namespace {

using analysis::Cause;
using analysis::FindingKind;

/// @param repeat  a finding or a chip of a retransmission
template <class Repeat>
GapReason timerOf(const Repeat& repeat)
{
    switch (repeat.cause) {
    case Cause::TailLossProbe:
        return GapReason::TailLossProbe;
    case Cause::Rto:
    case Cause::Syn:
    case Cause::Fin:
        return GapReason::RetransmissionTimer;
    case Cause::SynAck: // without a count it was asked for
        return repeat.count > 0 ? GapReason::RetransmissionTimer : GapReason::Unknown;
    default:
        return GapReason::Unknown;
    }
}

/// @param said  findings or chips of the segment that ends the gap
template <class Said>
GapReason reasonBy(const Gap& gap, const Said& said)
{
    for (const auto& one : said)
        switch (one.kind) {
        case FindingKind::ZeroWindowProbe:
            return GapReason::PersistTimer;
        case FindingKind::KeepAlive:
            return GapReason::KeepAliveTimer;
        case FindingKind::Retransmission:
            return timerOf(one);
        default:
            break;
        }
    return gap.reason == GapReason::RetransmissionTimer ? GapReason::Unknown : gap.reason;
}

} // namespace

GapReason gapReason(const Gap& gap, const std::vector<analysis::Finding>& findings)
{
    return !gap.next || findings.empty() ? gap.reason
                                         : reasonBy(gap, analysis::findingsAt(findings, *gap.next));
}

GapReason gapReason(const Gap& gap, const std::vector<FindingChip>& chips)
{
    return !gap.next || chips.empty() ? gap.reason : reasonBy(gap, chipsAt(chips, *gap.next));
}

} // namespace lifeline::ladder
