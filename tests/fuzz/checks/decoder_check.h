#pragma once

#include "core/base/byte_reader.h"
#include "tests/fuzz/checks/fault.h"

namespace lifeline::fuzz {

/// Decodes any octets as a frame.
///
/// The layers lie in the frame, one behind the other; a segment's payload lies in the frame and on the wire;
/// what was decoded before leaves no trace; and a capture that cuts the payload off finds the same segment.
/// @param input  the link type [2, little-endian], then the check sequence's length [low 3 bits] and by how
///               much the frame was longer on the wire [high 5 bits, times 64], then the frame
Fault checkDecoder(Bytes input);

} // namespace lifeline::fuzz
