#pragma once

#include "core/analysis/outcome.h"

#include <QString>

namespace lifeline::text {

using analysis::isTrouble;
using analysis::Outcome;
using analysis::outcomeOf;

/// One or two words: "no answer"
QString outcomeText(Outcome outcome);

} // namespace lifeline::text
