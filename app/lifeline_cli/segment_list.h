#pragma once

#include "app/lifeline_cli/arguments.h"
#include "app/lifeline_cli/output.h"
#include "core/trace/snapshot.h"

#include <cstddef>

namespace lifeline::cli {

/// Prints the segments from a store index on, in file order, a line each: for people, or as JSON.
void printSegments(const trace::TraceSnapshot& trace, std::size_t from, const Arguments& arguments,
                   Output& output);

} // namespace lifeline::cli
