#pragma once

#include "core/filter/vocabulary.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::filter {

/// What may stand in place of the interval [begin, end) of a filter.
struct Completion {
    std::size_t begin = 0; ///< octets
    std::size_t end = 0;
    std::vector<std::string> candidates; ///< at most 40; none where nothing fits, or only what stands there
};

/// What a word that is being typed may become: keys, and after a key its values.
/// @param cursor  octets before it, at most text.size()
Completion complete(std::string_view text, std::size_t cursor, const Vocabulary& vocabulary);

} // namespace lifeline::filter
