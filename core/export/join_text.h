#pragma once

#include "core/analysis/two_sided/join.h"

#include <string>
#include <vector>

namespace lifeline::exports {

/// The names of the two files, as the user gave them; hostile text.
using FileNames = analysis::two_sided::PerVantage<std::string>;

/// What the recording itself says of how it was made: which capture stands where, the clocks, translated
/// addresses. A sentence each.
std::vector<std::string> joinNotes(const analysis::two_sided::Join& join, const FileNames& names);

/// What was joined, for a terminal: connections with their mapping, what arrived and what not, the clocks,
/// the delays, and how sure all that is.
std::string joinText(const analysis::two_sided::Join& join, const FileNames& names);

/// How many connections were joined and how sure that is, and how the clocks stand, as one object of JSON
/// (docs/json.md).
std::string joinJson(const analysis::two_sided::Join& join);

/// Why two captures are not joined: one or two sentences.
std::string refusalText(const analysis::two_sided::Refusal& refusal, const FileNames& names);

} // namespace lifeline::exports
