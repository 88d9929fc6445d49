#pragma once

#include "core/base/byte_reader.h"
#include "tests/fuzz/checks/fault.h"

namespace lifeline::fuzz {

/// Reads any octets as a lesson.
///
/// It is one that keeps the rules its users rely on, or there is a sentence that says what was expected, with
/// a place in the file; and the same octets give the same answer again.
Fault checkLesson(Bytes toml);

/// Reads any octets as a line of free play: a step that its actor may play, or a sentence.
Fault checkPlayLine(Bytes line);

} // namespace lifeline::fuzz
