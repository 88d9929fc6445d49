#include "core/ladder/gap_reason.h"

#include <gtest/gtest.h>

namespace lifeline::ladder {
namespace {

using analysis::Cause;
using analysis::Finding;
using analysis::FindingKind;

Finding at(std::uint32_t step, FindingKind kind, Cause cause = Cause::None)
{
    Finding finding;
    finding.kind = kind;
    finding.cause = cause;
    finding.step = step;
    return finding;
}

Gap before(std::uint32_t step)
{
    Gap gap;
    gap.reason = GapReason::RetransmissionTimer;
    gap.next = step;
    return gap;
}

TEST(GapReason, NamesTheTimerOfTheChipBelow)
{
    const std::vector<Finding> findings{at(3, FindingKind::Retransmission, Cause::Rto),
                                        at(5, FindingKind::Retransmission, Cause::TailLossProbe),
                                        at(7, FindingKind::ZeroWindowProbe), at(9, FindingKind::KeepAlive),
                                        at(11, FindingKind::Retransmission, Cause::Fast)};
    const std::vector<FindingChip> chips = chipsOf(findings);
    const auto expect = [&](std::uint32_t step, GapReason reason) {
        EXPECT_EQ(gapReason(before(step), findings), reason) << step;
        EXPECT_EQ(gapReason(before(step), chips), reason) << step;
    };
    expect(3, GapReason::RetransmissionTimer);
    expect(5, GapReason::TailLossProbe);
    expect(7, GapReason::PersistTimer);
    expect(9, GapReason::KeepAliveTimer);
    expect(11, GapReason::Unknown); // asked for: no timer
    expect(12, GapReason::Unknown); // no repeat at all
}

TEST(GapReason, StaysAsTheLayoutGuessesUntilALifeIsExamined)
{
    EXPECT_EQ(gapReason(before(3), std::vector<Finding>{}), GapReason::RetransmissionTimer);
}

} // namespace
} // namespace lifeline::ladder
