#pragma once

#include "core/base/byte_reader.h"
#include "tests/fuzz/checks/fault.h"

namespace lifeline::fuzz {

/// Reads any octets as a capture, at once and then in small pieces that come slowly.
///
/// The reader ends; positions and numbers grow; every frame lies within the octets there were and within the
/// limits; interfaces exist; damage is counted and its sentences are printable; and how the octets come makes
/// no difference.
Fault checkReader(Bytes file);

} // namespace lifeline::fuzz
