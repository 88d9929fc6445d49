#pragma once

#include "core/ladder/layout.h"
#include "ui/text/notation.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPaintDevice>
#include <QRectF>
#include <algorithm>
#include <cstdint>

namespace lifeline::ladder {

/// An interval of x: [left, right).
struct Column {
    double left = 0;
    double right = 0;

    double width() const { return right - left; }
    double middle() const { return (left + right) / 2; }
};

/// What is written in the ladder, each with its font.
enum class Script : std::uint8_t {
    Label,
    LabelStrong,
    Details,
    Time,
    Call,
    Chip,
    HanChip, ///< of a chip in Chinese: its letters are too dense for bold ones of that size
    Note,
    Heading,
    Address,
    Name
};

/// A script's font and its measures on one device.
struct Typeface {
    QFont font;
    QFontMetricsF metrics{QFont()};
    double advance = 0; ///< of each of ASCII's letters, digits and marks, where all are as wide; else 0

    double height() const { return metrics.ascent() + metrics.descent(); }
    /// Shaping a text takes a hundred times as long as counting its characters.
    double width(const QString& text) const
    {
        const auto isPlain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; };
        if (advance > 0 && std::all_of(text.begin(), text.end(), isPlain))
            return advance * static_cast<double>(text.size());
        return metrics.horizontalAdvance(text);
    }
};

/// How much a picture says.
enum class Detail : std::uint8_t {
    Full,
    /// For the last row of a classroom: segments, states and what became of the lost; no times, calls,
    /// addresses, windows, options. Notes and chips are smaller than labels.
    Essential,
};

/// What the columns are sized by.
struct MetricsInput {
    double width = 0; ///< logical pixels there are
    double scale = 1; ///< zoom, 1 is 100 %
    text::Notation notation;
    text::TimeDisplay timeDisplay = text::TimeDisplay::Relative;
    PerSide<QString> names{}; ///< of the addresses; empty where there is none
    Detail detail = Detail::Full;
    bool hasLosses = false; ///< arrows end in crosses: their labels have half the width
};

/// Where everything stands, in logical pixels: all of it follows from the fonts.
///
/// From the left: time, the client's margin, its band, the centre, the server's band, its margin. Calls stand
/// at a margin's outer edge and chips beside the band; a call may reach over the chips' column where no chip
/// stands. Where the width is scarce, times stand in the client's margin too, calls wrap, and rows are
/// higher.
struct LadderMetrics {
    std::array<Typeface, 11> typefaces;
    double line = 0; ///< height of a label's line
    double unit = 0; ///< a quarter of it: the grid
    double stroke = 0; ///< an ordinary line's width
    double row = 0; ///< height of one row
    double top = 0; ///< above row 0
    double width = 0; ///< of the picture; more than was there when that was too little
    double header = 0; ///< the header's height
    bool isNarrow = false; ///< times stand in the client's margin
    bool hasTimes = true;
    bool hasChips = true; ///< the states' names stand beside the bands; else only their colours tell them
    bool hasCalls = false;
    bool namesStandAlone = false; ///< in the header, above the addresses: beside them they have no room
    Column time;
    Column centre; ///< between the bands
    PerSide<Column> calls; ///< the whole margin
    PerSide<Column> chips; ///< its part beside the band
    PerSide<Column> band;

    const Typeface& typeface(Script script) const { return typefaces[static_cast<std::size_t>(script)]; }
    double chipHeight() const;
    double headLength() const { return line * 0.72; }
    /// What labels leave free beside a lifeline: arrow heads stand there, and the link to an ACK.
    double labelEdge() const { return 4 * unit; }
    /// How far calls stand in from the times that share their margin.
    double callIndent() const { return isNarrow ? 3 * unit : 0; }
    double y(double rows) const { return top + rows * row; }
    double rows(double y) const { return (y - top) / row; }
    /// Height of a layout of that many rows, the air below included.
    double height(double layoutRows) const { return y(layoutRows) + 4 * unit; }
};

/// Fits the columns into a width.
/// @param device  whose resolution the fonts are measured for; null is the screen
LadderMetrics measure(const trace::Life& life, const theme::Theme& theme, const MetricsInput& input,
                      const QPaintDevice* device = nullptr);

} // namespace lifeline::ladder
