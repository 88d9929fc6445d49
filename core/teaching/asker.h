#pragma once

#include "core/analysis/finding.h"
#include "core/teaching/question.h"
#include "core/trace/life.h"

#include <cstdint>
#include <vector>

namespace lifeline::teaching {

/// The connection that is asked about, and what the askers of each topic need of it.
struct Subject {
    const trace::Life& life;
    const std::vector<analysis::Finding>& findings; ///< by step

    const trace::Step& step(std::uint32_t index) const { return life.steps[index]; }
    /// The last step before `index` that a side sent; nothing where there is none.
    std::optional<std::uint32_t> lastSent(Side side, std::uint32_t index) const;
    bool hasFinding(std::uint32_t step, analysis::FindingKind kind) const;
};

/// Puts the right answer among wrong ones: at most three of those, none twice, none that is right.
/// @param place  decides where the right one stands, so that it is not always the first
void offer(Question& question, Choice right, const std::vector<Choice>& wrong, std::size_t place);

// The askers: each adds the questions of its topics, in any order.
void askForSegments(const Subject& subject, std::vector<Question>& questions);
void askForStates(const Subject& subject, std::vector<Question>& questions);
void askForRepeats(const Subject& subject, std::vector<Question>& questions);
void askForCalls(const Subject& subject, std::vector<Question>& questions);

} // namespace lifeline::teaching
