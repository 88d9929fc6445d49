#include "app/lifeline_cli/export_capture.h"

#include "app/lifeline_cli/input.h"
#include "app/lifeline_cli/output_file.h"
#include "core/base/safe_text.h"
#include "core/export/annotated_recording.h"

#include <filesystem>
#include <fmt/format.h>

namespace lifeline::cli {
namespace {

namespace fs = std::filesystem;

/// Whether the words can be done at all; says why not.
bool canBeWritten(const Arguments& arguments)
{
    std::error_code ignored;
    if (fs::equivalent(arguments.file, arguments.out, ignored)) {
        say(fmt::format("{} would be written over. Name another file with -w.", safeText(arguments.file)));
        return false;
    }
    if (fs::exists(arguments.file, ignored) && !fs::is_regular_file(arguments.file, ignored)) {
        say(fmt::format("{} is not a file: it cannot be read twice, as exporting needs.",
                        safeText(arguments.file)));
        return false;
    }
    return true;
}

std::string count(std::uint64_t frames) { return fmt::format("{} frame{}", frames, frames == 1 ? "" : "s"); }

std::string reportText(const exports::RecordingReport& report, const Arguments& arguments)
{
    std::string text = fmt::format("{} written to {}.\n", count(report.written), safeText(arguments.out));
    if (report.ofOthers > 0)
        text += fmt::format("{} of other connections, or not TCP, left out.\n", count(report.ofOthers));
    if (report.notTcp > 0)
        text += fmt::format("{} that are not TCP left out.\n", count(report.notTcp));
    if (report.notAnonymous > 0)
        text += fmt::format("{} left out: they cannot be made anonymous.\n", count(report.notAnonymous));
    if (report.rows > 0)
        text +=
            fmt::format("{} row{} of the recording left out.\n", report.rows, report.rows == 1 ? "" : "s");
    return text;
}

} // namespace

ExitCode exportCapture(const Arguments& arguments, Output& output)
{
    if (!canBeWritten(arguments))
        return ExitCode::WrongUsage;
    const Expected<trace::SnapshotPtr> read = readCapture(arguments);
    if (!read) {
        sayError(read.error());
        return ExitCode::DamagedInput;
    }
    const trace::TraceSnapshot& trace = **read;
    sayWhatIsMissing(trace);
    const ExitCode result = isDamaged(trace) ? ExitCode::DamagedInput : ExitCode::Good;
    exports::RecordingChoice choice;
    choice.application = "lifeline-cli " LIFELINE_VERSION;
    choice.annotate = arguments.annotate;
    choice.payload = arguments.payload;
    if (!arguments.allConnections) {
        if (!hasConnection(trace, arguments.connection))
            return result == ExitCode::Good ? ExitCode::WrongUsage : result;
        choice.only = ConnectionId{arguments.connection};
    }
    std::optional<exports::AddressMap> addresses = addressMapOf(arguments);
    choice.addresses = addresses ? &*addresses : nullptr;

    Expected<capture::CaptureReader> reader = openCapture(arguments);
    if (!reader) {
        sayError(reader.error());
        return ExitCode::DamagedInput;
    }
    const std::unique_ptr<trace::FrameBytes> octets = octetsOf(trace, arguments);
    OutputFile file(arguments.out);
    const exports::RecordingReport report = exports::writeRecording(*reader, trace, choice, octets.get(),
                                                                    [&](Bytes piece) { file.write(piece); });
    if (const int error = file.finish(); error != 0) {
        sayError({.code = ErrorCode::WriteFailed, .subject = arguments.out, .systemError = error});
        return ExitCode::DamagedInput;
    }
    output.write(reportText(report, arguments));
    return result;
}

} // namespace lifeline::cli
