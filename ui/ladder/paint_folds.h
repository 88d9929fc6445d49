#pragma once

#include "ui/ladder/ladder_picture.h"

#include <QRectF>

namespace lifeline::ladder {

/// The block of a folded run, from lifeline to lifeline; of an open one the strip above its arrows.
QRectF foldBox(const Picture& picture, const FoldBlock& block);

/// Paints what lies under the bands: the blocks of folded runs and the strips of open ones.
void paintFolds(QPainter& painter, const Picture& picture, Rows visible);

/// Paints the marks of ICMP errors at the lifelines that they came to.
void paintNotices(QPainter& painter, const Picture& picture, Rows visible);

} // namespace lifeline::ladder
