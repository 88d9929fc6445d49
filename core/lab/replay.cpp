#include "core/lab/replay.h"

#include <charconv>
#include <string_view>

namespace lifeline::lab {
namespace {

RecordedFrame frameOf(const capture::Frame& frame)
{
    RecordedFrame recorded;
    recorded.time = frame.time;
    recorded.from = frame.interface.value == 0 ? Side::Client : Side::Server;
    recorded.id = frame.packetId.value_or(0);
    recorded.octets.assign(frame.bytes.begin(), frame.bytes.end());
    recorded.originalLength = frame.originalLength;
    return recorded;
}

/// The row's own fields; what every row has is in the struct.
Row rowOf(const capture::JournalEntry& entry)
{
    Row row;
    row.time = entry.time;
    for (const auto& [key, value] : entry.fields) {
        if (key == "MESSAGE")
            row.message = value;
        else if (key == "LIFELINE_EVENT")
            row.event = value;
        else if (key == "LIFELINE_SIDE")
            row.side = value == "server" ? Side::Server : Side::Client;
        else if (key == "LIFELINE_TIME_NS") {
            std::int64_t time = 0;
            std::from_chars(value.data(), value.data() + value.size(), time);
            row.time = Time{time};
        } else if (key.starts_with("LIFELINE_"))
            row.fields.emplace_back(key, value);
    }
    return row;
}

} // namespace

std::vector<capture::Damage> replay(capture::CaptureReader& recording, const std::vector<RecordSink*>& sinks)
{
    const auto give = [&](const Record& record) {
        for (RecordSink* sink : sinks)
            sink->take(record);
    };
    for (;;) {
        const capture::Record record = recording.next();
        if (const auto* frame = std::get_if<capture::Frame>(&record))
            give(frameOf(*frame));
        else if (const auto* row = std::get_if<capture::JournalEntry>(&record))
            give(rowOf(*row));
        else if (std::holds_alternative<capture::End>(record))
            break;
    }
    for (RecordSink* sink : sinks)
        sink->flush();
    return recording.damage();
}

} // namespace lifeline::lab
