#pragma once

#include "core/analysis/finding.h"
#include "core/export/segment_label.h"
#include "core/export/text_output.h"
#include "core/export/user_notes.h"
#include "core/trace/life.h"

#include <string>
#include <string_view>
#include <vector>

namespace lifeline::exports {

struct DiagramOptions {
    Numbers numbers = Numbers::Relative;
    bool foldPlainRuns = false; ///< plain data and ACKs as one line, which says so
    const UserNotes* notes = nullptr;
};

/// How a language for sequence diagrams writes what a ladder shows. Texts are valid UTF-8 of one line, and
/// hostile all the same: each language has its own characters to escape.
class DiagramLanguage {
public:
    enum class Line { Solid, Dashed, Lost };

    virtual ~DiagramLanguage() = default;
    virtual void begin(std::string& out, std::string_view title, const PerSide<std::string>& ends) = 0;
    virtual void arrow(std::string& out, Side from, Line line, std::string_view text) = 0;
    /// Beside one end's lifeline.
    virtual void note(std::string& out, Side side, std::string_view text) = 0;
    virtual void state(std::string& out, Side side, std::string_view text) { note(out, side, text); }
    /// Across both lifelines: time without events.
    virtual void pause(std::string& out, std::string_view text) = 0;
    virtual void end(std::string& out) = 0;
};

/// A connection's whole ladder in such a language: states, segments, losses, findings, pauses, system calls.
/// @param findings  by step
void writeDiagram(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                  const DiagramOptions& options, DiagramLanguage& language, TextOutput& out);

/// Mermaid's sequenceDiagram. Text is escaped with entity codes; every other character that Mermaid's grammar
/// knows is one, too. Mermaid draws at most 50 000 characters unless its maxTextSize is raised.
void writeMermaid(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                  const DiagramOptions& options, const TextSink& write, Progress* progress = nullptr);

/// A PlantUML sequence diagram. Its preprocessor and its markup find nothing in what the capture says.
void writePlantUml(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                   const DiagramOptions& options, const TextSink& write, Progress* progress = nullptr);

} // namespace lifeline::exports
