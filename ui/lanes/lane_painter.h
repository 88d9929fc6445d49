#pragma once

#include "core/trace/life.h"
#include "ui/lanes/time_axis.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QRectF>

namespace lifeline::lanes {

/// Paints one connection as a lane: its ladder on its side. Time runs to the right, the client's states are
/// the upper band, the server's the lower one, and between them each segment is a line in its colour. What is
/// assumed of a state is paler. Segments that would fall on one another are one line.
void paintLane(QPainter& painter, const trace::Life& life, const TimeAxis& axis, const QRectF& lane,
               const theme::Theme& theme);

/// The same of a connection whose life is not known here: from its first to its last segment, with the states
/// it ended in.
void paintSummary(QPainter& painter, const trace::Connection& connection, const TimeAxis& axis,
                  const QRectF& lane, const theme::Theme& theme);

} // namespace lifeline::lanes
