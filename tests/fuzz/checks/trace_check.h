#pragma once

#include "core/base/byte_reader.h"
#include "tests/fuzz/checks/fault.h"

namespace lifeline::fuzz {

/// Plays any octets as a capture (SegmentScript) through the builder, and looks at all that is then said of
/// its connections: see traceFault(). What a snapshot says stays as it is while the trace grows.
Fault checkTrace(Bytes input);

/// Reads octets as a capture, and looks at the trace of it: the whole way of a file.
Fault checkCapture(Bytes file);

} // namespace lifeline::fuzz
