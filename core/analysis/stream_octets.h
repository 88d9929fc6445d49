#pragma once

#include "core/trace/frame_bytes.h"
#include "core/trace/life.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lifeline::analysis {

/// A piece of one end's stream: octets as their receiver got them, or a hole in what the capture has.
struct StreamPiece {
    Side from = Side::Client;
    std::uint32_t step = 0; ///< that carried it; of a hole, the one that shows it
    std::uint64_t offset = 0; ///< in its sender's stream, from 0
    std::vector<std::byte> octets; ///< empty: a hole
    std::uint64_t missing = 0; ///< octets of the hole

    friend bool operator==(const StreamPiece&, const StreamPiece&) = default;
};

/// Both ends' streams in the order in which they could be read.
struct StreamOctets {
    std::vector<StreamPiece> pieces;
    PerSide<std::uint64_t> octets; ///< in the pieces
    PerSide<std::uint64_t> missing;
    bool isWhole = true; ///< nothing was left out for want of room, or because somebody stopped it
};

/// Puts a connection's payload together (RFC 9293 §3.4): repeats are removed, what came early waits for what
/// it overtook, and what the receiver acknowledged though the capture does not have it is a hole. Lost
/// segments, resets' octets and keep-alives' are no part of the stream.
///
/// A pure function of the snapshot and the octets; n log n in the steps.
/// @param frames      reads the octets again; a frame that cannot be read, or was cut, leaves a hole
/// @param mostOctets  pieces of about so many octets are made, and no more
/// @param stop        when another thread sets it, what was made until then is given
StreamOctets streamOctets(const trace::TraceSnapshot& snapshot, const trace::Life& life,
                          trace::FrameBytes& frames, std::uint64_t mostOctets,
                          const std::atomic<bool>* stop = nullptr);

} // namespace lifeline::analysis
