#pragma once

#include "core/analysis/remarks.h"
#include "core/export/text_output.h"
#include "core/export/user_notes.h"
#include "core/trace/life.h"

#include <string>
#include <string_view>

namespace lifeline::exports {

/// A field of a CSV record (RFC 4180 §2): in quotes where it needs them. Hostile text is made safe, and what
/// a spreadsheet would take for a formula begins with an apostrophe.
std::string csvField(std::string_view hostile);

/// One connection's segments as CSV (RFC 4180): a header, then a record a segment, lines ending in CR LF; the
/// fields are those of `segments --json` (docs/json.md), lists separated by spaces. Where something was
/// noted, two more at the end say what: marked, comment.
void writeSegmentsCsv(const trace::Life& life, const analysis::Remarks& remarks, const TextSink& write,
                      Progress* progress = nullptr, const UserNotes* notes = nullptr);

/// The header and the records of a table of connections, as in `connections --json`. Where addresses have
/// names, two more fields at the end give them: client_name, server_name.
std::string connectionsCsvHeader(const UserNotes* notes = nullptr);
std::string connectionCsv(const trace::Connection& connection, const analysis::Remarks& remarks,
                          const UserNotes* notes = nullptr);

} // namespace lifeline::exports
