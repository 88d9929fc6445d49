#pragma once

#include "core/analysis/diagnosis.h"
#include "core/analysis/finding.h"
#include "core/export/segment_label.h"
#include "core/export/text_output.h"
#include "core/export/user_notes.h"
#include "core/trace/life.h"

#include <string>
#include <string_view>
#include <vector>

namespace lifeline::exports {

struct MarkdownOptions {
    Numbers numbers = Numbers::Relative;
    bool foldPlainRuns = false; ///< plain data and ACKs as one row, which says so
    std::string subject; ///< the capture's name; empty: not told. Hostile text
    const UserNotes* notes = nullptr;
};

/// Hostile text as CommonMark shows it letter by letter: what could be markup is escaped, also a table's
/// bars.
std::string markdownText(std::string_view hostile);

/// A connection as a ticket wants it, in GitHub's Markdown: how it opened and closed, what went wrong and by
/// which segments one sees it, what to check, and a table of all segments with both ends' states.
/// @param findings  by step
void writeMarkdown(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                   const analysis::Diagnosis& diagnosis, const MarkdownOptions& options,
                   const TextSink& write, Progress* progress = nullptr);

} // namespace lifeline::exports
