#pragma once

#include "core/analysis/finding.h"
#include "core/teaching/question.h"
#include "core/trace/life.h"

#include <QString>

#include <vector>

namespace lifeline::text {

/// "Which ack number does the server's next segment carry?"
QString questionText(const teaching::Question& question, const trace::Life& life);

/// A choice as one reads it aloud: "Server: SYN-ACK", "ack 6", "recv returns 0".
QString choiceText(const teaching::Choice& choice, const teaching::Question& question,
                   const trace::Life& life);

/// Why the answer is right, in a sentence or two, with the numbers of this connection.
/// @param findings  of the life, by step: where one of them is about the segment, it gives the reason
QString reasonText(const teaching::Question& question, const trace::Life& life,
                   const std::vector<analysis::Finding>& findings);

/// "Basics", "Practice", "Expert".
QString levelText(teaching::Level level);

} // namespace lifeline::text
