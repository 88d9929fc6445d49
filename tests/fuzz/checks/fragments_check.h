#pragma once

#include "core/base/byte_reader.h"
#include "tests/fuzz/checks/fault.h"

namespace lifeline::fuzz {

/// Puts IP fragments together that may overlap, be missing, contradict each other, or come late.
///
/// Every frame is in a datagram that was given, or is counted as left; a datagram is as long as its fragments
/// say and decodes; fragments that do not overlap give just their octets.
/// @param input  6 octets a fragment: which datagram, its version and whether more follow [1]; offset [2];
///               length [2]; seconds since the one before [1]
Fault checkFragments(Bytes input);

} // namespace lifeline::fuzz
