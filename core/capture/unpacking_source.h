#pragma once

#include "core/capture/byte_source.h"

namespace lifeline::capture {

/// A source over another one that unpacks what is compressed and passes everything else through. It decides
/// by the first octets, when they have come. Errors: those of the inner source, and of the compression, after
/// what was good.
std::unique_ptr<ByteSource> unpackingSource(std::unique_ptr<ByteSource> inner, UnpackLimits limits = {});

} // namespace lifeline::capture
