#pragma once

#include "core/trace/snapshot.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lifeline::filter {

/// What a trace has that one may want to filter for, the most frequent first.
struct Vocabulary {
    std::vector<std::string> addresses;
    std::vector<std::string> ports;
};

/// Of a large trace only the first connections are counted.
/// @param most  so many of each at most
Vocabulary vocabularyOf(const trace::TraceSnapshot& snapshot, std::size_t most = 200);

} // namespace lifeline::filter
