#pragma once

#include "core/capture/decompressor.h"

namespace lifeline::capture {

/// Unpacks gzip (RFC 1952) with the only method there is.
std::unique_ptr<MemberDecoder> newGzipDecoder();

} // namespace lifeline::capture
