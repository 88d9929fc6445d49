#pragma once

#include <cstdint>

namespace lifeline::exports {

/// What became of the capture's frames.
struct RecordingReport {
    std::uint64_t written = 0;
    std::uint64_t ofOthers = 0; ///< left out: not of the connection that was chosen
    std::uint64_t notTcp =
        0; ///< left out for being neither TCP nor an ICMP error about it; only if anonymous
    std::uint64_t notAnonymous = 0; ///< left out: they could not be made anonymous
    std::uint64_t rows = 0; ///< rows of a recording that were left out for the same reasons
    std::uint64_t textsLeftOut = 0; ///< the user's names and comments, of an anonymous export
};

} // namespace lifeline::exports
