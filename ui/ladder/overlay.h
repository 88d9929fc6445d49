#pragma once

#include "core/analysis/links.h"
#include "core/ladder/step_range.h"
#include "ui/ladder/placed_text.h"
#include "ui/ladder/visible.h"

#include <QPainter>
#include <QString>
#include <optional>
#include <vector>

namespace lifeline::ladder {

struct Picture;

/// A step that somebody marked, or wrote a comment at.
struct StepMark {
    std::uint32_t step = 0;
    bool isMarked = false;
    QString comment; ///< plain text; may be empty
};

/// What a ladder shows over its rows: of the selection, and what somebody noted.
struct Overlay {
    std::vector<analysis::Link> links; ///< of the selected step
    std::optional<StepRange> range; ///< that is selected
    std::vector<StepMark> marks; ///< by step
};

/// The soft tint behind the rows of the range, where they can be seen.
std::optional<Tint> rangeTint(const Picture& picture, Rows visible);
/// The links' curves, the range's bracket and the marks in the gutter.
void paintOverlay(QPainter& painter, const Picture& picture, Rows visible);
/// Adds the links' and the bracket's words where they hide the least of what is there.
void addOverlayTexts(const Picture& picture, Rows visible, std::vector<PlacedText>& texts);

/// The other end of the link whose word or curve is at a point.
std::optional<std::uint32_t> linkedStepAt(const Picture& picture, QPointF point, Rows visible);

/// "repeats 7", "acknowledged by 12": a link as its selected end says it, with the other's number.
QString linkText(const analysis::Link& link, std::uint32_t selected, const trace::Life& life);
/// "Δ 40.2 ms, 12 segments, 17 kB", or "RTT 40.2 ms, …".
QString rangeText(const StepRange& range);

} // namespace lifeline::ladder
