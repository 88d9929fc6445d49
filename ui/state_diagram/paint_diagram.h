#pragma once

#include "ui/state_diagram/geometry.h"
#include "ui/state_diagram/journey.h"

#include <QPainter>

#include <cstdint>
#include <optional>

namespace lifeline::state_diagram {

/// What of the diagram the pointer or the keyboard is at.
struct Pointed {
    std::optional<std::size_t> node;
    std::optional<std::size_t> transition; ///< into Journey::taken
};

/// Paints the diagram where its geometry says. The ground is the caller's, and is `ground`.
void paintDiagram(QPainter& painter, const Geometry& geometry, const Journey& journey,
                  const theme::Theme& theme, const QColor& ground, const Pointed& pointed = {});

/// The same in one call, for pictures that nobody points at: lays out and paints into a rectangle, with the
/// largest text that fits, up to `scale`.
void paintDiagram(QPainter& painter, const QRectF& within, const Journey& journey, const theme::Theme& theme,
                  const QColor& ground, double scale);

/// The box at a point, or the newest taken transition whose way passes there.
Pointed pointedAt(const Geometry& geometry, const Journey& journey, QPointF point);

} // namespace lifeline::state_diagram
