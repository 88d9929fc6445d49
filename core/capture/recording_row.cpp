#include "core/capture/recording_row.h"

namespace lifeline::capture {

RowFields recordingRow(Time time, std::string_view writer, std::string_view event, std::optional<Side> side,
                       std::string message)
{
    RowFields fields{
        {"__REALTIME_TIMESTAMP",
         std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(time).count())},
        {"SYSLOG_IDENTIFIER", std::string(writer)},
        {"MESSAGE", std::move(message)},
        {"LIFELINE_EVENT", std::string(event)},
        {"LIFELINE_TIME_NS", std::to_string(time.count())},
    };
    if (side)
        fields.emplace_back("LIFELINE_SIDE", name(*side));
    return fields;
}

} // namespace lifeline::capture
