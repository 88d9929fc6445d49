#include "core/export/series_csv.h"

#include <fmt/format.h>

#include <iterator>
#include <string>

namespace lifeline::exports {

using namespace analysis::series;

void writeCsv(const PerSide<Chart>& charts, const trace::Life& life, const SeriesSelection& selection,
              const std::function<void(std::string_view)>& sink)
{
    constexpr std::size_t kPiece = 64 * 1024; // octets
    std::string text = "time_s,sender,curve,low,high,segment\n";
    for (const Side sender : selection.senders)
        for (const Curve& curve : charts[sender].curves) {
            if (!selection.kinds[static_cast<std::size_t>(curve.kind)])
                continue;
            const Series& series = curve.series;
            const IndexRange points = pointsWithin(series, selection.from, selection.to);
            for (std::size_t i = points.begin; i < points.end; ++i) {
                fmt::format_to(std::back_inserter(text), "{:.9f},{},{},{:.10g},{:.10g},", series.at[i],
                               lifeline::name(sender), name(curve.kind), series.low[i], series.top(i));
                if (series.step[i] < life.steps.size())
                    fmt::format_to(std::back_inserter(text), "{}", life.steps[series.step[i]].number);
                text += '\n';
                if (text.size() >= kPiece) {
                    sink(text);
                    text.clear();
                }
            }
        }
    sink(text);
}

} // namespace lifeline::exports
