#pragma once

#include "ui/ladder/ladder_picture.h"
#include "ui/ladder/picture_export.h"

#include <QIODevice>
#include <QString>

namespace lifeline::ladder {

// What the writers of SVG, PDF and PNG share.

inline constexpr int kDotsPerInch = 96;

tl::unexpected<Error> pictureFailed(ErrorCode code, const QString& path, const QString& detail);
tl::unexpected<Error> pictureStopped(const QString& path);

/// The picture of a whole connection, measured for a device.
Picture wholePicture(const trace::Life& life, const ExportOptions& options, const QPaintDevice& device);

/// Where a piece of at most `rows` rows that begins at `begin` ends: where neither a text nor an arrow nor a
/// gap is cut, if there is such a place in its last third; else where no text is.
double pieceEnd(const Picture& picture, double begin, double rows);

/// Paints the rows [begin, end), and each text of theirs once, whatever is painted before and after; the
/// painter's origin is the picture's top left, the header not counted.
void paintPiece(QPainter& painter, Picture& picture, Rows rows);

/// Says how far the work is. @return whether it is still wanted
bool goesOn(const ExportOptions& options, const Picture& picture, double rows);

Expected<void> writeSvg(QIODevice& file, const QString& path, const trace::Life& life,
                        const ExportOptions& options);
Expected<void> writePdf(QIODevice& file, const QString& path, const trace::Life& life,
                        const ExportOptions& options);

} // namespace lifeline::ladder
