#pragma once

#include "core/capture/byte_source.h"
#include "core/capture/file_source.h"

#include <string>

namespace lifeline::capture {

/// A source over a file that somebody still writes, or over a stream, as AtEnd::Wait describes it. Whoever
/// reads looks again after a while: 50 ms are short for people and cost nothing, and unlike inotify they work
/// on a network share.
/// @param path  as it was opened, to notice that the file was deleted or replaced
std::unique_ptr<ByteSource> growingSource(Descriptor descriptor, std::string path);

} // namespace lifeline::capture
