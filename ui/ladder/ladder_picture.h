#pragma once

#include "ui/ladder/arrangement.h"
#include "ui/ladder/blanks.h"
#include "ui/ladder/ladder_metrics.h"
#include "ui/ladder/overlay.h"
#include "ui/ladder/placed_text.h"
#include "ui/text/notation.h"
#include "ui/theme/theme.h"

#include <QLineF>
#include <QPainter>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lifeline::ladder {

/// Segments on their way: of the arrows from a step on, what stands below a height is not drawn yet.
struct Flight {
    std::uint32_t first = 0; ///< a step
    double y = 0; ///< in rows
};

/// How a picture is written, and what in it is marked.
struct PictureOptions {
    text::Notation notation;
    text::TimeDisplay timeDisplay = text::TimeDisplay::Relative;
    std::optional<std::uint32_t> selected{}; ///< a step
    std::optional<std::uint32_t> hovered{}; ///< a step
    std::optional<Time> now{}; ///< while one plays: what is later lies under a veil
    std::optional<std::uint32_t> currentBlock{}; ///< a folded run's first step: keys stand on it
    std::optional<std::uint32_t> hoveredBlock{}; ///< a folded or open run's first step
    std::optional<Flight> flight{}; ///< segments that are on their way
    std::optional<double> revealed{}; ///< rows down to which late arrows are drawn
    std::optional<Rows> only{}; ///< of a piece: texts with their middle elsewhere are other pieces'
};

/// All that a ladder's picture is made of. Every function below paints or measures the same picture, so that
/// the screen, SVG, PDF and PNG cannot differ.
struct Picture {
    std::shared_ptr<const trace::Life> life; ///< null: an empty picture
    Layout layout;
    StepNotes notes;
    std::vector<FindingChip> chips; ///< by step; none while findings are not known
    bool isExamined = false; ///< findings are known
    ArrowIndex arrows;
    bool hasLosses = false; ///< some arrow ends in a cross
    LadderMetrics metrics;
    theme::Theme theme = theme::Theme::light();
    PictureOptions options;
    Overlay overlay;
    Detail detail = Detail::Full;
    PerSide<QString> names; ///< that somebody gave the addresses; empty where there is none
    Blanks blanks; ///< of a picture that asks

    /// Lays a life out, without findings and nothing folded; fit() must follow before anything is painted.
    void setLife(std::shared_ptr<const trace::Life> newLife, TimeMode mode);
    /// Takes what was laid out before, and leaves there what was shown so far. fit() must follow.
    void exchange(Arrangement& arrangement);
    /// Fits the picture into a width in logical pixels, at a zoom (1 is 100 %).
    void fit(double width, double zoom, const QPaintDevice* device = nullptr);
    double height() const { return metrics.height(layout.height); }
};

/// An arrow's line, from the sender's lifeline to the receiver's, or to where its cross stands.
QLineF arrowLine(const Picture& picture, const Arrow& arrow);
/// Whether it is to be found out what a segment is: its arrow is a level line without a head.
bool isBlank(const Picture& picture, const Arrow& arrow);
/// Whether an arrow has not reached its end yet.
bool isOnItsWay(const Picture& picture, const Arrow& arrow);
/// What the cross at the end of a lost arrow takes; none where it arrived.
std::optional<Quad> crossBox(const Picture& picture, const Arrow& arrow);
/// The bracket of the handshake's round trip, from its top to its bottom.
std::optional<QLineF> roundTripLine(const Picture& picture);
/// What the bracket takes, its ends and the air around it included: no text but its own stands in it.
std::optional<QRectF> roundTripBox(const Picture& picture);
/// The band of a step's row across the picture: y from the top to the bottom; its block's where one hides it.
Column rowBand(const Picture& picture, std::uint32_t step);

/// Every text of the rows, where it stands; no two overlap. paintLadder() paints exactly these.
std::vector<PlacedText> collectTexts(const Picture& picture, Rows visible);

/// Paints the rows; the painter's origin is the picture's top left, the header not counted.
void paintLadder(QPainter& painter, const Picture& picture, Rows visible);

/// Paints names, addresses and column headings into [0, metrics.width) × [0, metrics.header).
void paintHeader(QPainter& painter, const Picture& picture);

/// The step whose row is at a point, the nearest arrow where rows share a height.
std::optional<std::uint32_t> stepAt(const Picture& picture, QPointF point);

/// The folded run, or the strip of an open one, at a point; or null.
const FoldBlock* blockAt(const Picture& picture, QPointF point);

/// Arrows nearer to each other than this many rows are drawn as one: about a pixel.
double leastDistance(const Picture& picture);

} // namespace lifeline::ladder
