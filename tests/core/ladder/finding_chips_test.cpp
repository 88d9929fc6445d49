#include "core/ladder/finding_chips.h"

#include <gmock/gmock.h>

namespace lifeline::ladder {
namespace {

using analysis::Cause;
using analysis::Confidence;
using analysis::Finding;
using analysis::FindingKind;

std::vector<FindingKind> kindsAt(const std::vector<FindingChip>& chips, std::uint32_t step)
{
    std::vector<FindingKind> kinds;
    for (const FindingChip& chip : chipsAt(chips, step))
        kinds.push_back(chip.kind);
    return kinds;
}

Finding finding(std::uint32_t step, FindingKind kind, Cause cause = Cause::None)
{
    return {kind, cause, Confidence::Certain, step, {}, 0, Time{-1}};
}

TEST(FindingChips, StandByTheirStepsTroubleFirstAndAtMostTwo)
{
    const auto chips =
        chipsOf({finding(3, FindingKind::WindowFull), finding(3, FindingKind::Urgent),
                 finding(3, FindingKind::Retransmission, Cause::Rto), finding(7, FindingKind::KeepAlive)});
    EXPECT_THAT(kindsAt(chips, 3),
                testing::ElementsAre(FindingKind::Retransmission, FindingKind::WindowFull));
    EXPECT_THAT(kindsAt(chips, 7), testing::ElementsAre(FindingKind::KeepAlive));
    EXPECT_TRUE(kindsAt(chips, 5).empty());
}

TEST(FindingChips, WhatTheArrowSaysItselfHasNone)
{
    EXPECT_TRUE(chipsOf({finding(1, FindingKind::Sack), finding(2, FindingKind::SuperSegment),
                         finding(3, FindingKind::Reset, Cause::Unknown)})
                    .empty());
    EXPECT_EQ(chipsOf({finding(3, FindingKind::Reset, Cause::ClosedPort)}).size(), 1U);
    EXPECT_TRUE(chipsOf({}).empty());
}

} // namespace
} // namespace lifeline::ladder
