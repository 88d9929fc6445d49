#pragma once

#include "ui/state_diagram/diagram.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QPaintDevice>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::state_diagram {

/// A text of the picture and the rectangle that it takes.
struct PlacedLine {
    QString text;
    QRectF rect;
};

struct PlacedEdge {
    QPolygonF way; ///< from box to box, legs along the axes
    QRectF head; ///< of the arrow, at the way's end
    std::vector<PlacedLine> label;
};

/// Where everything of the diagram stands in a rectangle, in logical pixels.
struct Geometry {
    double scale = 1; ///< of the text, 1 is 100 %: what was asked for, or less where there is no room
    double line = 0; ///< height of a line of text
    QFont labelFont;
    QFont stateFont;
    QSizeF size; ///< what it takes of the rectangle, in its middle where that is wide
    std::array<QRectF, kNodeCount> boxes;
    std::vector<PlacedEdge> edges; ///< as state_diagram::edges()
    std::array<QRectF, 3> legend; ///< a line each: the client, the server, both
    QString client; ///< as the legend says it
    QString server;
    QString both;

    double stroke() const { return line / 12; }
};

/// What is written in the diagram.
enum class Words : std::uint8_t {
    All, ///< states, and at each edge what happens and what is done
    States, ///< for those who sit far away: states only, in narrow letters
};

/// Text is never smaller than this part of 100 %; a narrower rectangle is overrun to the right.
inline constexpr double kSmallestScale = 0.6;

/// Lays the diagram out with the largest text, up to `scale`, with which nothing touches: no text another
/// text, a box, an arrow's head or a line that is not its own.
/// @param within  its top left is where the picture begins; a height of 0: as high as it needs
/// @param device  whose resolution the fonts are measured for; null is the screen
Geometry layOut(const QRectF& within, const theme::Theme& theme, double scale,
                const QPaintDevice* device = nullptr, Words words = Words::All);

/// The first two things that touch and should not, to be read by people; nothing where all is well.
std::optional<QString> collision(const Geometry& geometry);

} // namespace lifeline::state_diagram
