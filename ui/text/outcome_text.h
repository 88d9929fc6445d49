#pragma once

#include "core/analysis/outcome.h"

#include <QString>

namespace lifeline::text {

using analysis::Outcome;

/// One or two words: "no answer"
QString outcomeText(Outcome outcome);

} // namespace lifeline::text
