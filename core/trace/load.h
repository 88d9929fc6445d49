#pragma once

#include "core/capture/capture_reader.h"
#include "core/trace/snapshot.h"

#include <cstdint>
#include <limits>
#include <string>

namespace lifeline::trace {

/// Where load() stops, so that a trap does not take all memory.
struct LoadLimits {
    std::uint64_t frames = std::numeric_limits<std::uint64_t>::max();
    /// Octets of Builder::memory(); beyond them MemoryBudget is listed as damage.
    std::uint64_t memory = std::numeric_limits<std::uint64_t>::max();
};

/// Ends the reading because the trace takes more memory than its limit, octets: lists MemoryBudget.
void stopForMemory(capture::CaptureReader& reader, std::uint64_t limit);

/// Reads a whole capture, blocking, and gives its trace. For the command line and tests.
///
/// A capture of more than a few thousand records is read in a thread of its own where there is a second
/// processor, while this one builds (docs/decisions/0006).
SnapshotPtr load(capture::CaptureReader& reader, std::string subject, LoadLimits limits = {});

} // namespace lifeline::trace
