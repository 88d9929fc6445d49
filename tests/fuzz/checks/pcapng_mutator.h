#pragma once

#include "core/base/byte_reader.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lifeline::fuzz {

/// Changes a pcapng file by its own structure: blocks come, go, repeat and change their type; sections change
/// their byte order and version; interface numbers, time stamps, lengths and options change. Lengths are made
/// right again, but for those few that are meant to lie, so that what is behind a change is still reached.
///
/// The same seed gives the same file. What does not begin with a section gets one.
/// @param largest  octets; the result is cut there
std::vector<std::byte> mutatePcapng(Bytes file, std::size_t largest, std::uint32_t seed);

} // namespace lifeline::fuzz
