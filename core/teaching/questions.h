#pragma once

#include "core/analysis/finding.h"
#include "core/teaching/question.h"
#include "core/trace/life.h"

#include <vector>

namespace lifeline::teaching {

/// Everything that can be asked of a connection, by step; at one step, what is asked before it is sent comes
/// before what is asked while it is on its way.
///
/// A pure function: the right answer is what the capture has, and a state is asked for only where it is
/// proven or a kernel said it. Wrong answers are what people believe: the number without the octet that a SYN
/// counts, the state of the other end, the timer that does not back off. A segment that somebody forged is
/// never asked to be foreseen.
/// @param findings  findingsOf(life), by step
std::vector<Question> questionsOf(const trace::Life& life, const std::vector<analysis::Finding>& findings);

/// The question to ask at a step: the one that teaches most, of a level that is asked for, and, where there
/// is a choice, of a topic that was not asked last.
/// @return null where there is none
const Question* questionAt(const std::vector<Question>& questions, std::uint32_t step, Level most,
                           std::optional<Topic> last);

} // namespace lifeline::teaching
