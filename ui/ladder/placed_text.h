#pragma once

#include "ui/ladder/ladder_metrics.h"

#include <QColor>
#include <QPainter>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace lifeline::ladder {

/// A piece of a line of text in one font and colour.
struct TextRun {
    QString text;
    Script script = Script::Label;
    QColor colour;
    QColor fill{}; ///< valid: the run is a chip of this colour
    bool isUnderlined = false;
    double x = 0; ///< from the line's left end, inner padding of a chip not counted
    double width = 0; ///< padding of a chip counted
};

/// Four corners in order.
using Quad = std::array<QPointF, 4>;

/// Whether two convex quadrilaterals share more than an edge.
bool overlap(const Quad& a, const Quad& b);
/// Whether a line passes through a quadrilateral.
bool crosses(const QLineF& line, const Quad& quad);

/// One line of text where it will be painted, possibly on a slope.
struct PlacedText {
    enum class Kind : std::uint8_t {
        Time,
        Call,
        Chip,
        Gap,
        Label,
        Details,
        Loss,
        RoundTrip,
        Fold,
        Notice,
        Link,
        Range,
        Comment,
    };

    Kind kind = Kind::Label;
    std::uint32_t index =
        0; ///< of what it belongs to: step, call, span, gap, fold, notice; 0 for the round trip
    std::vector<TextRun> runs;
    QPointF anchor; ///< what it turns around
    double angle = 0; ///< degrees, clockwise
    QRectF box; ///< before turning, relative to the anchor; runs begin at its left
    QColor halo{}; ///< valid: what is behind the text is covered with it

    QString text() const;
    Quad quad() const;
};

/// Sets runs side by side with the width of a blank between, and gives the whole width.
double arrange(std::vector<TextRun>& runs, const LadderMetrics& metrics);

/// A horizontal text of one run.
/// @param at     the box's left, right or middle end, as `align` says, at its vertical middle
PlacedText horizontalText(PlacedText::Kind kind, std::uint32_t index, TextRun run, QPointF at,
                          Qt::AlignmentFlag align, const LadderMetrics& metrics);

/// A stripe across the whole picture: y from the top to the bottom, and its colour.
struct Tint {
    Column rows;
    QColor colour;
};

/// @param tints  what was painted over the ground, in that order: a halo covers each with its own colour
void paintText(QPainter& painter, const PlacedText& text, const LadderMetrics& metrics,
               std::span<const Tint> tints = {});

/// Words to lines no wider than `width`; a word that is wider is broken.
QStringList wrapped(const QString& text, const Typeface& face, double width);
/// The same number of lines, as even in length as words allow.
QStringList balanced(const QString& text, const Typeface& face, double width);

} // namespace lifeline::ladder
