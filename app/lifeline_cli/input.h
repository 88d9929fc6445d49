#pragma once

#include "app/lifeline_cli/arguments.h"
#include "core/base/error.h"
#include "core/capture/capture_reader.h"
#include "core/trace/frame_bytes.h"
#include "core/trace/snapshot.h"

#include <memory>
#include <string>

namespace lifeline::cli {

/// The capture that the command line names, ready to be read. Errors: those of capture::openSource.
Expected<capture::CaptureReader> openCapture(const Arguments& arguments);

/// Reads a whole capture, within the limits of the command line. Errors: those of capture::openSource.
Expected<trace::SnapshotPtr> readCapture(const Arguments& arguments);

/// Reads the capture's packets again, where that is asked for, or needed for one connection only, and it is a
/// file. Null where it is not.
std::unique_ptr<trace::FrameBytes> octetsOf(const trace::TraceSnapshot& trace, const Arguments& arguments);

/// How much memory the packets may take, octets (LoadLimits::memory).
std::uint64_t memoryLimit(const Arguments& arguments);

/// "standard input", or the path.
std::string subjectOf(const Arguments& arguments);

/// Says on standard error what went wrong, and which option of ours reads on.
void sayError(const Error& error);

/// Says on standard error what is wrong with the capture and what was left out of it, a sentence each.
void sayWhatIsMissing(const trace::TraceSnapshot& trace);

/// Whether something in the file was lost or could not be read at all.
bool isDamaged(const trace::TraceSnapshot& trace);

/// Whether the capture has a connection of that number; says so where it has others.
bool hasConnection(const trace::TraceSnapshot& trace, std::uint32_t number);

/// Other addresses, where they are asked for.
std::optional<exports::AddressMap> addressMapOf(const Arguments& arguments);

/// Why there is no connection to show: what the capture holds instead. One sentence.
std::string whyNothing(const trace::TraceSnapshot& trace);

} // namespace lifeline::cli
