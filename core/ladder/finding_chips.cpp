#include "core/ladder/finding_chips.h"

#include <algorithm>

namespace lifeline::ladder {
namespace {

using analysis::Cause;
using analysis::Finding;
using analysis::FindingKind;

bool hasChip(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::Sack: // its blocks stand below the arrow
    case FindingKind::ZeroWindowProbeAck: // that its window is closed has one
    case FindingKind::SuperSegment: // of every segment where offload is on
    case FindingKind::ChecksumOffloaded: // of how it was captured, not of what happened
        return false;
    case FindingKind::Reset:
        return finding.cause != Cause::Unknown && finding.cause != Cause::None;
    default:
        return true;
    }
}

} // namespace

std::vector<FindingChip> chipsOf(const std::vector<Finding>& findings)
{
    std::vector<FindingChip> chips;
    for (auto begin = findings.begin(); begin != findings.end();) {
        const auto end = std::find_if(begin, findings.end(),
                                      [&](const Finding& finding) { return finding.step != begin->step; });
        std::size_t placed = 0;
        for (const bool trouble : {true, false})
            for (auto finding = begin; finding != end; ++finding) {
                if (isTrouble(finding->kind) != trouble || !hasChip(*finding) || placed == kChipsPerArrow)
                    continue;
                chips.push_back(
                    {finding->step, finding->kind, finding->cause, finding->confidence, finding->count});
                ++placed;
            }
        begin = end;
    }
    return chips;
}

std::span<const FindingChip> chipsAt(const std::vector<FindingChip>& chips, std::uint32_t step)
{
    const auto begin =
        std::lower_bound(chips.begin(), chips.end(), step,
                         [](const FindingChip& chip, std::uint32_t of) { return chip.step < of; });
    const auto end =
        std::find_if(begin, chips.end(), [&](const FindingChip& chip) { return chip.step != step; });
    return {begin, end};
}

} // namespace lifeline::ladder
