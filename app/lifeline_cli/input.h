#pragma once

#include "core/base/error.h"
#include "core/trace/snapshot.h"

#include <string>

namespace lifeline::cli {

/// Reads a whole capture. Errors: those of capture::openSource.
Expected<trace::SnapshotPtr> readCapture(const std::string& file);

/// Says on standard error what is wrong with the capture and what was left out of it, a sentence each.
void sayWhatIsMissing(const trace::TraceSnapshot& trace);

/// Whether something in the file was lost or could not be read at all.
bool isDamaged(const trace::TraceSnapshot& trace);

/// Why there is no connection to show: what the capture holds instead. One sentence.
std::string whyNothing(const trace::TraceSnapshot& trace);

} // namespace lifeline::cli
