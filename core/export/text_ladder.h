#pragma once

#include "core/analysis/finding.h"
#include "core/export/segment_label.h"
#include "core/export/terminal_style.h"
#include "core/export/text_output.h"
#include "core/export/user_notes.h"
#include "core/trace/life.h"

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace lifeline::exports {

struct TextLadderOptions {
    std::size_t width = 100; ///< columns; less than kNarrowestLadder is taken as that
    Numbers numbers = Numbers::Relative;
    Colour colour = Colour::None;
    bool foldPlainRuns = false; ///< plain data and ACKs as one line, which says so
    const UserNotes* notes = nullptr;
    Progress* progress = nullptr; ///< stops the writing, and says how far it is; may be null
};

inline constexpr std::size_t kNarrowestLadder = 72;

/// A connection's ladder for a terminal: UTF-8, fixed width, one row a segment.
///
/// Beside each segment stand its sender's state after sending and its receiver's after receiving; ● marks a
/// change, ~ a state that nothing in the capture proves.
///
/// @param findings  what is said below a segment, by step
void writeTextLadder(const trace::Life& life, std::vector<analysis::Finding> findings,
                     const TextLadderOptions& options, const TextSink& write);
/// The same with analysis::findingsOf(life).
void writeTextLadder(const trace::Life& life, const TextLadderOptions& options, const TextSink& write);

} // namespace lifeline::exports
