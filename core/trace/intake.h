#pragma once

#include "core/capture/frame.h"
#include "core/packet/decode.h"
#include "core/packet/fragment_assembler.h"
#include "core/trace/snapshot.h"
#include "core/trace/wire_segment.h"

namespace lifeline::trace {

/// Takes the segments out of frames: the part of building that needs a frame's octets, and nothing of what
/// the trace holds. So it can run in the thread that reads.
class Intake {
public:
    /// Appends what the record holds to the batch; what holds no segment is counted.
    void take(const capture::Frame& frame, Batch& batch);
    static void take(const capture::JournalEntry& entry, Batch& batch);

    /// Frames without a segment, so far.
    FramesLeftOut leftOut() const;

private:
    void takeSegment(const capture::Frame& frame, Batch& batch) const;
    void takeFragment(const capture::Frame& frame, Batch& batch);
    void countLeftOut(std::uint64_t frames);

    packet::Decoded m_headers;
    packet::FragmentAssembler m_fragments;
    FramesLeftOut m_leftOut; ///< its fragments are those of 802.11 frames
};

} // namespace lifeline::trace
