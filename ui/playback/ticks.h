#pragma once

#include "ui/state/playhead.h"
#include "ui/theme/theme.h"

#include <cstdint>
#include <vector>

namespace lifeline::playback {

/// A segment, or the most telling one of those that share a pixel.
struct Tick {
    int x = 0; ///< pixels from the track's beginning
    std::uint32_t step = 0; ///< index into Life::steps
    theme::SegmentKind kind = theme::SegmentKind::Data;
    bool isTrouble = false; ///< something was found about it
};

/// The segments of a life along a track, at most one a pixel, left to right. What opens, closes or resets the
/// connection and what has trouble is never left out for plain data. Of a million segments only some in each
/// pixel are looked at, so the cost grows with the width.
std::vector<Tick> ticksOf(const state::Playhead& playhead, int width);

} // namespace lifeline::playback
