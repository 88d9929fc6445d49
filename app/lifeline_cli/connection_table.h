#pragma once

#include "app/lifeline_cli/output.h"
#include "core/trace/snapshot.h"

#include <cstdint>
#include <vector>

namespace lifeline::cli {

/// `connections` as a table for people.
/// @param shown  the ids of those that are listed
void printConnectionTable(const trace::TraceSnapshot& trace, const std::vector<std::uint32_t>& shown,
                          Output& output);

} // namespace lifeline::cli
