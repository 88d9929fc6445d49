#pragma once

#include "core/capture/decompressor.h"

namespace lifeline::capture {

/// Whether data begins like a gzip member with the only method there is (RFC 1952 §2.3.1).
bool isGzip(std::span<const std::byte> magic);

/// Unpacks gzip, members one after another; zeros after the last member are padding.
std::unique_ptr<Decompressor> newGzipDecompressor();

} // namespace lifeline::capture
