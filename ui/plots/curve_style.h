#pragma once

#include "core/analysis/series/chart.h"
#include "ui/theme/theme.h"

#include <QColor>

namespace lifeline::plots {

/// How the points of a curve are drawn.
enum class Drawing : std::uint8_t {
    Bars, ///< each range as an upright bar; the highest octet is held in a thin line
    LooseBars, ///< bars, nothing between them
    Steps, ///< each value holds until the next
    Marks, ///< a mark at each point
};

enum class Dash : std::uint8_t { Solid, Long, Short };
enum class Mark : std::uint8_t { Disc, Square, Diamond, Triangle, Cross };

/// How a curve looks. Curves of one plot differ in more than their colour: a print has none.
struct CurveStyle {
    Drawing drawing = Drawing::Steps;
    QColor colour;
    double width = 1; ///< pixels at 100 %
    Dash dash = Dash::Solid;
    Mark mark = Mark::Disc;
    double markSize = 0; ///< half of it, pixels at 100 %; 0: no mark
};

CurveStyle styleOf(analysis::series::CurveKind kind, const theme::Theme& theme);

/// Whether a curve is drawn until somebody switches it off: one that would flatten the others is not.
bool isShownFirst(analysis::series::CurveKind kind);

} // namespace lifeline::plots
