#include "app/lifeline_cli/follow.h"

#include "app/lifeline_cli/input.h"
#include "app/lifeline_cli/segment_list.h"
#include "core/trace/builder.h"
#include "core/trace/load.h"

#include <csignal>
#include <poll.h>

namespace lifeline::cli {
namespace {

constexpr int kBetweenLooks = 50; // milliseconds

volatile std::sig_atomic_t interrupted = 0;

void endOnInterrupt()
{
    struct sigaction action { };
    action.sa_handler = [](int) { interrupted = 1; };
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

/// Reads what has come. False at the end of the capture.
bool readOn(capture::CaptureReader& reader, trace::Builder& builder, const Arguments& arguments)
{
    while (reader.frameCount() < arguments.first && interrupted == 0) {
        const capture::Record record = reader.next();
        if (const auto* frame = std::get_if<capture::Frame>(&record))
            builder.add(*frame);
        else if (const auto* row = std::get_if<capture::JournalEntry>(&record))
            builder.add(*row);
        else
            return std::holds_alternative<capture::Pending>(record);
    }
    return false;
}

} // namespace

ExitCode followSegments(const Arguments& arguments, Output& output)
{
    Expected<capture::CaptureReader> reader = openCapture(arguments);
    if (!reader) {
        sayError(reader.error());
        return ExitCode::DamagedInput;
    }
    endOnInterrupt();
    trace::Builder builder(subjectOf(arguments));
    trace::SnapshotPtr trace = builder.snapshot(*reader, false);
    std::size_t hidden = 0;
    for (bool goesOn = true; goesOn && output.isOpen();) {
        goesOn = readOn(*reader, builder, arguments);
        if (builder.memory() > memoryLimit(arguments))
            trace::stopForMemory(*reader, memoryLimit(arguments));
        const std::size_t printed = trace->segments.size();
        trace = builder.snapshot(*reader, !goesOn);
        hidden += printSegments(*trace, printed, arguments, output);
        output.flush();
        if (goesOn)
            poll(nullptr, 0, kBetweenLooks); // an interrupt ends it at once
    }
    sayHidden(hidden);
    sayWhatIsMissing(*trace);
    return isDamaged(*trace) ? ExitCode::DamagedInput : ExitCode::Good;
}

} // namespace lifeline::cli
