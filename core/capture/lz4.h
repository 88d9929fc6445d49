#pragma once

#include "core/capture/decompressor.h"

namespace lifeline::capture {

/// Unpacks lz4's frame format, version 1.6. Its legacy format is another one.
std::unique_ptr<MemberDecoder> newLz4Decoder();

} // namespace lifeline::capture
