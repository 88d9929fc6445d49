#pragma once

#include "core/base/byte_reader.h"
#include "core/capture/capture_reader.h"
#include "core/export/anonymous_frame.h"
#include "core/export/progress.h"
#include "core/export/recording_report.h"
#include "core/export/user_notes.h"
#include "core/trace/frame_bytes.h"
#include "core/trace/snapshot.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace lifeline::exports {

/// What is written of a capture.
struct RecordingChoice {
    std::string application; ///< who writes: "lifeline-cli 0.1.0"
    std::optional<ConnectionId> only; ///< the frames of one connection, and ICMP errors about it; else all
    bool annotate = true; ///< findings become comments
    const UserNotes* notes = nullptr; ///< become comments, and names of addresses; may be null
    AddressMap* addresses = nullptr; ///< not null: anonymous
    Payload payload = Payload::Cut; ///< where it is anonymous
};

/// Writes a capture once more, as pcapng with nanoseconds: each frame's octets, time and lengths as they are,
/// what is found as its comment, and how it went as the comment of a connection's first frame and of the
/// file.
///
/// Where all frames are written, each keeps its number. Comments that the capture's own frames had
/// stand before ours; what Lifeline said there before is not said twice.
/// Anonymous: only segments and ICMP errors about them (AnonymousFrames), of a recording's rows what has no
/// free text, no names, no comments.
/// @param reader  the capture that the trace was built of, from its beginning
/// @param octets  reads frames again for findings that need it; may be null, and should be where all
///                connections are written: they would be read once a connection
/// @param take    is given the octets piece by piece, in order
/// @param progress  may be null
RecordingReport writeRecording(capture::CaptureReader& reader, const trace::TraceSnapshot& trace,
                               const RecordingChoice& choice, trace::FrameBytes* octets,
                               const std::function<void(Bytes)>& take, Progress* progress = nullptr);

} // namespace lifeline::exports
