#pragma once

#include <cstdint>

namespace lifeline::ladder {

/// How time becomes height.
enum class TimeMode : std::uint8_t {
    Rows, ///< every event has room of its own, whatever time it took: the default
    Compressed, ///< to scale, but gaps over a threshold are folded to one row
    ToScale, ///< height is time and nothing else: things of one time share a height
};

} // namespace lifeline::ladder
