#pragma once

#include "core/analysis/remarks.h"
#include "core/export/text_output.h"
#include "core/export/user_notes.h"
#include "core/trace/life.h"

#include <cstdint>
#include <string>

namespace lifeline::exports {

/// One element of `connections --json`, without a line feed. Fields as in
/// docs/json.md; stable once released.
/// @param notes  where an address has a name, its end has a "name", too
std::string connectionJson(const trace::Connection& connection, const analysis::Remarks& remarks,
                           const UserNotes* notes = nullptr);

/// One line of `segments --json`, without its line feed.
/// @param index  into life.steps
/// @param notes  where something was noted, "marked" and "comment" are there, too
std::string segmentJson(const trace::Life& life, std::uint32_t index, const analysis::Remarks& remarks,
                        const UserNotes* notes = nullptr);

/// `ladder --format json`: the connection, its segments, both ends' states, system calls, the gaps of its
/// ladder, and the findings with their evidence.
void writeLadderJson(const trace::Life& life, const analysis::Remarks& remarks, const TextSink& write,
                     Progress* progress = nullptr, const UserNotes* notes = nullptr);
/// The same in one piece, for a connection of ordinary length.
std::string ladderJson(const trace::Life& life, const analysis::Remarks& remarks);

} // namespace lifeline::exports
