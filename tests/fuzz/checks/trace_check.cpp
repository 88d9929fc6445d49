#include "tests/fuzz/checks/trace_check.h"

#include "core/capture/capture_reader.h"
#include "core/trace/builder.h"
#include "core/trace/load.h"
#include "tests/fuzz/checks/segment_script.h"
#include "tests/fuzz/checks/trace_laws.h"

#include <fmt/format.h>

namespace lifeline::fuzz {

Fault checkTrace(Bytes input)
{
    constexpr std::uint32_t kLooked = 8; ///< records before the first snapshot
    const capture::CaptureReader nothing(capture::memorySource({}), "fuzz");
    trace::Builder builder("fuzz");
    SegmentScript script(input);
    trace::SnapshotPtr early;
    std::string saidEarly;
    std::uint64_t memory = 0;
    for (std::uint32_t i = 0; script.addNext(builder); ++i) {
        if (i == kLooked) {
            early = builder.snapshot(nothing, false);
            saidEarly = connectionsText(*early);
        }
        if (builder.memory() < memory)
            return "a trace takes less memory with one record more";
        memory = builder.memory();
    }
    const trace::SnapshotPtr snapshot = builder.snapshot(nothing, true);
    if (snapshot->segments.size() != script.segments())
        return fmt::format("of {} segments {} are in the store", script.segments(),
                           snapshot->segments.size());
    if (early && connectionsText(*early) != saidEarly)
        return "an earlier snapshot says something else now";
    return traceFault(*snapshot);
}

Fault checkCapture(Bytes file)
{
    capture::CaptureReader reader(capture::memorySource(file, {.octets = 1 << 22, .ratio = 50}), "fuzz");
    return traceFault(*trace::load(reader, "fuzz", {.frames = 20'000}));
}

} // namespace lifeline::fuzz
