#pragma once

#include "ui/ladder/ladder_picture.h"

namespace lifeline::ladder {

/// Paints both lifelines' bands, broken where time was left out, and the handshake's bracket.
void paintBands(QPainter& painter, const Picture& picture, Rows visible);

} // namespace lifeline::ladder
