#pragma once

#include "core/analysis/series/chart.h"

#include <bitset>
#include <functional>
#include <limits>
#include <string_view>
#include <vector>

namespace lifeline::exports {

/// What of a plot becomes a table.
struct SeriesSelection {
    std::vector<Side> senders{Side::Client, Side::Server};
    std::bitset<analysis::series::kCurveKindCount> kinds =
        std::bitset<analysis::series::kCurveKindCount>().set(); ///< by CurveKind
    double from = -std::numeric_limits<double>::infinity(); ///< seconds, closed interval
    double to = std::numeric_limits<double>::infinity();
};

/// A plot's points as comma-separated values (RFC 4180 with line feeds alone), a row each:
/// time_s,sender,curve,low,high,segment. Low and high are the same where a point is one value; the segment is
/// its number in the connection, or empty. Seconds count from the connection's begin.
/// @param sink  takes the text piece by piece
void writeCsv(const PerSide<analysis::series::Chart>& charts, const trace::Life& life,
              const SeriesSelection& selection, const std::function<void(std::string_view)>& sink);

} // namespace lifeline::exports
