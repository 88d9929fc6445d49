#pragma once

#include "core/analysis/findings.h"
#include "core/packet/checksum.h"
#include "core/trace/frame_bytes.h"
#include "core/trace/snapshot.h"

#include <cstddef>
#include <vector>

namespace lifeline::analysis {

/// How many frames are read again for one connection at most. Of a longer one a sample is, and what was sent
/// twice.
inline constexpr std::size_t kMostFramesRead = 4096;

/// What only the octets of a connection's segments show.
struct OctetRemarks {
    std::vector<packet::Checksum> checksums; ///< by step; Unknown where they were not read
    bool isWhole = false; ///< every step was read
    std::vector<Finding> findings; ///< ChecksumOffloaded, BadChecksum, InconsistentOverlap; by step
};

/// Reads the octets again and looks at them. Says nothing of frames that cannot be read.
/// @param findings  findingsOf(life)
OctetRemarks remarksOnOctets(const trace::TraceSnapshot& snapshot, const trace::Life& life,
                             const std::vector<Finding>& findings, trace::FrameBytes& frames);

/// Adds what the octets show to findingsOf(life): their own findings in their places, and what they tell of
/// the others (where a super-segment was seen).
void add(std::vector<Finding>& findings, OctetRemarks octets, const trace::Life& life);

} // namespace lifeline::analysis
