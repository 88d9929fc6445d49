#pragma once

#include "core/analysis/examination.h"
#include "core/base/error.h"
#include "core/export/annotated_recording.h"
#include "core/export/progress.h"
#include "core/export/user_notes.h"
#include "core/trace/life.h"
#include "core/trace/snapshot.h"
#include "ui/export/export_choice.h"
#include "ui/ladder/picture_export.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace lifeline::app {

/// Something to be written, with all it takes.
struct ExportWish {
    ui_export::Choice choice;
    QString path;
    trace::SnapshotPtr snapshot;
    std::vector<std::string> merged; ///< not empty: these files become one capture, and nothing else counts
    bool isPlainCopy = false; ///< of a pcapng: nothing that was found or noted is added
    ConnectionId connection{};
    std::vector<ConnectionId> some; ///< of all connections only these, in this order; empty: all
    std::shared_ptr<const trace::Life> life; ///< of the connection; null: it is computed
    std::shared_ptr<const analysis::Examination> examination; ///< of the life; null: it is computed
    std::string source; ///< a file that the capture can be read from again, or empty
    std::shared_ptr<void> keepsSource; ///< as long as this lives, the file does
    ladder::ExportOptions picture;
    exports::UserNotes notes; ///< that the choice is about
    std::string seed; ///< of an anonymous export's addresses; empty: random ones
};

/// Writes it, blocking: for a thread that may. The file appears whole or not at all.
/// @return what was left out of a pcapng; of anything else all zeros
/// Errors: CannotOpen, WriteFailed, those of capture::openSource, WriteFailed when it was stopped.
Expected<exports::RecordingReport> exportNow(const ExportWish& wish, exports::Progress& progress);

/// The text that would be written, or its first octets.
std::string textOf(const ExportWish& wish, exports::Progress& progress, std::size_t octets);

} // namespace lifeline::app
