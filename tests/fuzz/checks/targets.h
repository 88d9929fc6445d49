#pragma once

#include "core/base/byte_reader.h"
#include "tests/fuzz/checks/fault.h"

#include <array>
#include <ostream>
#include <string_view>

namespace lifeline::fuzz {

/// What is fuzzed: a check, and the folder of tests/fuzz/corpus with its inputs.
struct Target {
    std::string_view name;
    Fault (*check)(Bytes input) = nullptr;
};

inline void PrintTo(const Target& target, std::ostream* out) { *out << target.name; }

inline constexpr std::size_t kTargetCount = 9;

/// All of them. Each has a fuzzer of its name in tests/fuzz, and its corpus is replayed as a test.
const std::array<Target, kTargetCount>& targets();

} // namespace lifeline::fuzz
