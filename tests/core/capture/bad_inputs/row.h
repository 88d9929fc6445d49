#pragma once

#include "core/base/error.h"
#include "tests/support/octets.h"
#include "tests/support/reading.h"

#include <cstddef>
#include <ostream>
#include <vector>

namespace lifeline::test {

/// One bad input: how to make it, and what the reader must answer.
struct BadInput {
    const char* id; ///< p06, n31 …; where a row has several fixtures, with a word behind it
    const char* what; ///< for people
    Octets (*make)();
    std::size_t packets; ///< that are kept
    std::vector<ErrorCode> codes; ///< that are said, each once, in the order of the file
    void (*check)(const Reading& reading) = [](const Reading&) {}; ///< what else must be true
};

inline void PrintTo(const BadInput& row, std::ostream* out) { *out << row.what; }

/// Classic pcap: p01 to p32.
std::vector<BadInput> badPcaps();
/// pcapng: blocks and what frames them, n01 to n58 of those.
std::vector<BadInput> badBlocks();
/// pcapng: what stands in sound blocks, n01 to n58 of those.
std::vector<BadInput> badBlockContents();

} // namespace lifeline::test
