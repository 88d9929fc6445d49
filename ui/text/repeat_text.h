#pragma once

#include "core/analysis/finding.h"
#include "core/teaching/question.h"
#include "core/trace/life.h"

#include <QString>

#include <vector>

namespace lifeline::text {

/// "Nobody sends anything. Who breaks the silence, and how long after its previous probe?"
QString repeatQuestion(const teaching::Question& question);

/// Why an end sends again after as long as it did, with the times of this connection and the RFC's section.
QString repeatReason(const teaching::Question& question, const trace::Life& life,
                     const std::vector<analysis::Finding>& findings);

} // namespace lifeline::text
