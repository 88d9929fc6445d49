#pragma once

#include "core/analysis/alignment.h"
#include "ui/side_by_side/compared.h"

#include <QString>

namespace lifeline::side_by_side {

/// "+203 ms", "−1.5 ms": how much later.
QString lagText(Time lag);

/// How two lives differ as a whole, in one sentence: "The second retransmits once more, takes 203 ms longer."
QString summaryText(const BothCompared& both, const analysis::Alignment& alignment);

/// At what both begin, and what to do next.
QString beginningText(const BothCompared& both);

/// How a place of both differs: "only in the first", "203 ms later, other flags".
QString differenceText(const analysis::AlignedStep& step);

} // namespace lifeline::side_by_side
