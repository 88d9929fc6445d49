#pragma once

#include "core/analysis/two_sided/join.h"
#include "core/base/byte_reader.h"
#include "core/base/link_type.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::exports {

/// A frame of one of the captures, without its frame check sequence.
struct CapturedFrame {
    LinkType link = LinkType::Ethernet;
    Bytes octets; ///< lives until the next frame is asked for
    std::uint64_t originalLength = 0; ///< octets on the wire, at least octets.size()
};

/// Gives a frame of a capture again; nothing when it cannot.
using CapturedFrames =
    std::function<std::optional<CapturedFrame>(analysis::two_sided::Vantage, SegmentIndex)>;

struct JoinedRecordingInfo {
    std::string application; ///< "lifeline-cli 0.1.0"
    analysis::two_sided::PerVantage<std::string> name; ///< of the files, as people know them; hostile text
};

/// What was not written, because its frame could not be: it came in fragments, or its addresses cannot be
/// translated from one version of IP to the other.
struct JoinedRecordingGaps {
    std::uint32_t unreadable = 0;
    std::uint32_t untranslated = 0;
};

/// Writes two joined captures as a recording (docs/recording.md, "Two captures joined"): pcapng, each frame
/// once, as its sender's capture has it, at its time on A's clock; arrivals and losses as rows. Frames of B
/// whose addresses were translated on the way get A's, so that a reader sees one connection.
/// @param take  is given the octets piece by piece, in order
JoinedRecordingGaps
writeJoinedRecording(const analysis::two_sided::Join& join,
                     const analysis::two_sided::PerVantage<const trace::TraceSnapshot*>& traces,
                     const JoinedRecordingInfo& info, const CapturedFrames& frames,
                     const std::function<void(Bytes)>& take);

} // namespace lifeline::exports
