#pragma once

#include "ui/presenter/board_metrics.h"
#include "ui/presenter/caption_text.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QPainter>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace lifeline::presenter {

/// Choices on a screen.
struct PlacedChoices {
    QFont font; ///< narrower where that saves a row; never lower
    std::vector<QRectF> boxes; ///< as many as there are choices
};

/// Beside each other, and in as many rows as they need. None moves when the answer is told.
/// @param width  that they may take, in logical pixels
PlacedChoices placedChoices(const std::vector<ShownChoice>& choices, const BoardMetrics& metrics,
                            const QPointF& topLeft, double width);

/// Choices with their keys and raised hands. Once the answer is told, the right one has a tick and a chosen
/// wrong one a cross instead of its key.
void paintChoices(QPainter& painter, const std::vector<ShownChoice>& choices, const PlacedChoices& placed,
                  const BoardMetrics& metrics, const theme::Theme& theme);

/// A tick or a cross: strokes that differ in form, not only in colour.
void paintMark(QPainter& painter, const QRectF& box, const QColor& colour, double stroke, bool isTick);

} // namespace lifeline::presenter
