#pragma once

#include "core/base/error.h"
#include "core/ladder/layout.h"
#include "ui/text/notation.h"
#include "ui/theme/theme.h"

#include <QString>

namespace lifeline::ladder {

/// How an exported picture looks.
struct ExportOptions {
    theme::Theme theme = theme::Theme::light();
    text::Notation notation;
    text::TimeDisplay timeDisplay = text::TimeDisplay::Relative;
    TimeMode timeMode = TimeMode::Rows;
    double scale = 1; ///< PNG only: device pixels a logical pixel
    double width = 1000; ///< logical pixels; grows to what the connection needs
};

/// Writes the whole connection as a picture, its format by the file's suffix: .svg (text stays text), .pdf
/// (A4 pages, the header on each), .png. The file appears whole or not at all.
///
/// Errors: CannotOpen, WriteFailed (a suffix we do not write, or a picture past PNG's limits, with the reason
/// in detail).
Expected<void> exportPicture(const QString& path, const trace::Life& life, const ExportOptions& options = {});

} // namespace lifeline::ladder
