#pragma once

#include "core/analysis/finding.h"
#include "core/export/user_notes.h"
#include "core/trace/life.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lifeline::exports {

/// Steps [begin, end) of a life where nothing happens but data and ACKs: no state changes, nothing is lost,
/// no trouble is found.
struct PlainRun {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

inline constexpr std::uint32_t kShortestRun = 8; ///< segments; shorter ones save nobody's eyes

/// The runs of a life, in order, a first and a last segment of each left out: they show what it was.
/// @param notes  a segment with one of them is never part of a run; may be null
std::vector<PlainRun> plainRuns(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                                const UserNotes* notes = nullptr);

/// The run that a step is in, or null.
const PlainRun* runOf(const std::vector<PlainRun>& runs, std::uint32_t step);

/// "312 segments, 440 kB, 0.8 s, no trouble".
std::string runText(const trace::Life& life, PlainRun run);

/// "440 kB", "1.2 MB", "17 B": octets as people say them, by the thousand.
std::string octetsText(std::uint64_t octets);

} // namespace lifeline::exports
