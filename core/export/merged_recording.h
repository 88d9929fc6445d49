#pragma once

#include "core/base/byte_reader.h"
#include "core/capture/capture_reader.h"
#include "core/export/progress.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace lifeline::exports {

/// One of several captures that become one.
struct MergedCapture {
    capture::CaptureReader& reader; ///< at its beginning
    std::string name; ///< of its file; hostile text
};

/// What became of their records.
struct MergeReport {
    std::uint64_t written = 0; ///< frames
    std::uint64_t rows =
        0; ///< rows of recordings, which are left out: they name frames by numbers of their own
};

/// Writes the frames of several captures in the order of their times, as pcapng with nanoseconds: octets,
/// lengths and comments as they are, each capture's interfaces apart. Of equal times the earlier capture
/// comes first. Frames keep their order within a capture, also where its clock stepped back (as mergecap
/// does).
///
/// Nothing is matched: frames that two of them saw are there twice.
/// @param application  who writes: "lifeline 0.1.0"
/// @param take         is given the octets piece by piece, in order
/// @param progress     may be null
MergeReport writeMerged(std::span<const MergedCapture> captures, std::string_view application,
                        const std::function<void(Bytes)>& take, Progress* progress = nullptr);

} // namespace lifeline::exports
