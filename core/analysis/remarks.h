#pragma once

#include "core/analysis/conn_state.h"
#include "core/analysis/findings.h"
#include "core/analysis/wireshark_flags.h"
#include "core/trace/frame_bytes.h"

#include <vector>

namespace lifeline::analysis {

/// All that is said of one connection: our findings, and what others would say.
struct Remarks {
    std::vector<Finding> findings; ///< by step
    std::vector<WiresharkFlags> wireshark; ///< by the segment's number in the connection, from 0
    ZeekWords zeek;

    WiresharkFlags wiresharkAt(const trace::Step& step) const
    {
        return step.number <= wireshark.size() ? wireshark[step.number - 1] : WiresharkFlags{};
    }
};

/// A pure function of the snapshot and the octets; `life` is its lifeOf() the connection.
/// @param frames  reads the octets again; null: they are not looked at
Remarks remarksOn(const trace::TraceSnapshot& snapshot, const trace::Life& life,
                  trace::FrameBytes* frames = nullptr);

} // namespace lifeline::analysis
