#pragma once

#include "core/analysis/examination.h"
#include "core/base/error.h"
#include "core/teaching/question.h"
#include "core/trace/life.h"
#include "ui/ladder/picture_export.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lifeline::handout {

/// A sentence of the narration, and where the ladder has its number.
struct Told {
    QString text;
    std::optional<std::uint32_t> step; ///< none: it is about something that this ladder does not show
};

/// A lesson on paper.
struct Handout {
    QString title;
    QString summary;
    QStringList watch;
    std::shared_ptr<const trace::Life> life; ///< what the ladder shows, and what is asked about
    std::shared_ptr<const analysis::Examination> examination; ///< of the life
    /// The ladder ends with the step before this one: nobody reads a bulk transfer on paper.
    std::uint32_t shown = 0;
    std::vector<Told> narration;
    std::vector<teaching::Question> questions; ///< of the steps that are shown, in their order
};

/// Writes a handout as a PDF, in the light theme: what the lesson shows and what to watch, the ladder with
/// blanks where something is asked and the narration's numbers beside its segments, and the questions with
/// room to write; from a page of their own on the answers, with reasons, and the narration, which tells them
/// too. Blocks; may run on any thread. The file appears whole or not at all.
///
/// Errors: CannotOpen, WriteFailed.
Expected<void> writeHandout(const QString& path, const Handout& handout, ladder::PageFormat page);

} // namespace lifeline::handout
