#pragma once

#include "core/packet/decode.h"

#include <cstdint>

namespace lifeline::packet {

/// What a segment's checksum says of it (RFC 9293 §3.1).
enum class Checksum : std::uint8_t {
    Unknown, ///< not all of the segment is in hand, or the headers do not say what it is summed over
    Good,
    /// The sum of the pseudo-header alone: the sender's kernel leaves the rest to the network card, which
    /// does it after the capture.
    Unfinished,
    Bad,
};

/// Sums a segment up.
/// @param decoded  of the frame, with outcome Tcp
/// @param frame    the captured octets that were decoded
Checksum checksumOf(const Decoded& decoded, Bytes frame);

} // namespace lifeline::packet
