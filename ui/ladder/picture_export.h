#pragma once

#include "core/analysis/examination.h"
#include "core/base/error.h"
#include "core/export/progress.h"
#include "core/ladder/layout.h"
#include "ui/ladder/overlay.h"
#include "ui/text/notation.h"
#include "ui/theme/theme.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

class QImage;

namespace lifeline::ladder {

enum class PageFormat : std::uint8_t { A4, Letter };

/// How an exported picture looks.
struct ExportOptions {
    theme::Theme theme = theme::Theme::light();
    text::Notation notation;
    text::TimeDisplay timeDisplay = text::TimeDisplay::Relative;
    TimeMode timeMode = TimeMode::Rows;
    double scale = 1; ///< PNG only: device pixels a logical pixel
    double width = 1000; ///< logical pixels; grows to what the connection needs
    PageFormat page = PageFormat::A4; ///< PDF only
    bool everySegment = true; ///< else long runs of plain segments are one block each, as on the screen
    PerSide<QString> names; ///< that somebody gave the addresses; empty where there is none
    std::vector<StepMark> marks; ///< by step
    std::shared_ptr<const analysis::Examination> examination; ///< null: findings are looked for
    exports::Progress* progress = nullptr; ///< stops the work, and says how far it is; may be null
};

/// Writes the whole connection as a picture, its format by the file's suffix: .svg (text stays text), .pdf
/// (numbered pages, the header on each, no text or arrow cut where a page ends), .png. The file appears whole
/// or not at all. Connections may be as long as they like: SVG and PDF are written piece by piece.
///
/// Errors: CannotOpen, WriteFailed (a suffix we do not write, a picture past PNG's limits, with the largest
/// scale that works, or the work was stopped: in detail).
Expected<void> exportPicture(const QString& path, const trace::Life& life, const ExportOptions& options = {});

/// The same as an image, for the clipboard. Errors: WriteFailed, as of a PNG.
Expected<QImage> pictureImage(const trace::Life& life, const ExportOptions& options = {});

} // namespace lifeline::ladder
