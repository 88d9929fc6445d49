#pragma once

#include "ui/ladder/ladder_picture.h"

namespace lifeline::ladder {

/// Of a burst's lines, in strokes: thin, so that one sees between them.
inline constexpr double kBurstWeight = 0.6;

/// Paints the arrows of the rows: by kind in colour, weight and dash; a hollow head where the arrival is
/// assumed; a cross where the segment was lost; and, of a selected SYN or FIN or its ACK, the link between
/// the two.
void paintArrows(QPainter& painter, const Picture& picture, Rows visible);

} // namespace lifeline::ladder
