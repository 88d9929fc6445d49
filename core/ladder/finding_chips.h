#pragma once

#include "core/analysis/finding.h"

#include <cstdint>
#include <span>
#include <vector>

namespace lifeline::ladder {

/// What stands as a chip at an arrow.
struct FindingChip {
    std::uint32_t step = 0;
    analysis::FindingKind kind = analysis::FindingKind::Retransmission;
    analysis::Cause cause = analysis::Cause::None;
    analysis::Confidence confidence = analysis::Confidence::Certain;
    std::uint32_t count = 0; ///< which in a row, from 1; 0 where nothing is counted

    friend bool operator==(const FindingChip&, const FindingChip&) = default;
};

/// Chips that one arrow has room for.
inline constexpr std::size_t kChipsPerArrow = 2;

/// The findings that are worth a chip, by step, of one step the most telling first: trouble before what is
/// merely of interest. What the arrow says itself has none.
/// @param findings  by step, as findingsOf() gives them
std::vector<FindingChip> chipsOf(const std::vector<analysis::Finding>& findings);

/// Those of one step.
std::span<const FindingChip> chipsAt(const std::vector<FindingChip>& chips, std::uint32_t step);

} // namespace lifeline::ladder
