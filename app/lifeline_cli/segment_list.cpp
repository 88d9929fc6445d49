#include "app/lifeline_cli/segment_list.h"

#include "app/lifeline_cli/input.h"
#include "core/analysis/copies.h"
#include "core/analysis/remarks.h"
#include "core/export/json.h"
#include "core/trace/life.h"

#include <fmt/format.h>
#include <memory>
#include <unordered_map>
#include <vector>

namespace lifeline::cli {
namespace {

/// One segment for people: what happened, and what both ends made of it.
std::string segmentLine(const trace::Step& step, ConnectionId connection)
{
    const Side from = step.wire.from;
    const std::string arrival = step.delivery == trace::Delivery::Lost
        ? std::string("lost")
        : fmt::format("{}{} {}", step.proven ? "" : "~", name(other(from)),
                      tcp::name(step.onArrival[other(from)]));
    return fmt::format("{} connection {} segment {} {}: {}, {} {}, {}\n", step.frame.value, connection.value,
                       step.number, name(from), exports::segmentLabel(step, exports::Numbers::Relative, 80),
                       name(from), tcp::name(step.onSend[from]), arrival);
}

} // namespace

std::size_t printSegments(const trace::TraceSnapshot& trace, std::size_t from, const Arguments& arguments,
                          Output& output)
{
    constexpr std::uint32_t kHidden = trace::kNone;
    /// A connection's life is kept only until its last segment was printed.
    struct Reading {
        trace::Life life;
        std::vector<std::uint32_t> stepOf; ///< by the segment's number in the connection, from 0; or kHidden
        analysis::Remarks remarks; ///< for JSON only
    };
    std::unordered_map<std::uint32_t, Reading> open;
    std::size_t hidden = 0;
    const std::unique_ptr<trace::FrameBytes> octets = arguments.json ? octetsOf(trace, arguments) : nullptr;
    for (std::size_t i = from; i < trace.segments.size() && output.isOpen(); ++i) {
        const trace::SegmentRecord& record = trace.segments[i];
        Reading& reading = open[record.connection.value];
        if (reading.life.steps.empty()) {
            reading.life = arguments.hideCopies ? analysis::lifeWithoutCopies(trace, record.connection)
                                                : trace::lifeOf(trace, record.connection);
            if (arguments.json)
                reading.remarks = analysis::remarksOn(trace, reading.life, octets.get());
            reading.stepOf.resize(reading.life.connection.segments, kHidden);
            for (std::uint32_t k = 0; k < reading.life.steps.size(); ++k)
                reading.stepOf.at(reading.life.steps[k].number - 1) = k;
        }
        const std::uint32_t step = reading.stepOf.at(record.number - 1);
        if (step == kHidden)
            ++hidden;
        else
            output.write(arguments.json ? exports::segmentJson(reading.life, step, reading.remarks) + "\n"
                                        : segmentLine(reading.life.steps[step], record.connection));
        if (record.number == reading.stepOf.size())
            open.erase(record.connection.value);
    }
    return hidden;
}

void sayHidden(std::size_t segments)
{
    if (segments > 0)
        say(fmt::format("{} segment{} captured twice {} hidden.", segments, segments == 1 ? "" : "s",
                        segments == 1 ? "is" : "are"));
}

} // namespace lifeline::cli
