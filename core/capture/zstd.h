#pragma once

#include "core/capture/decompressor.h"

namespace lifeline::capture {

/// Unpacks zstd (RFC 8878), skippable frames included. A frame may ask for a window of 128 MiB, the zstd
/// program's own limit; one that asks for more is refused.
std::unique_ptr<MemberDecoder> newZstdDecoder();

} // namespace lifeline::capture
