#pragma once

#include "app/lifeline_cli/arguments.h"
#include "app/lifeline_cli/output.h"
#include "core/trace/snapshot.h"

#include <cstddef>

namespace lifeline::cli {

/// Prints the segments from a store index on, in file order, a line each: for people, or as JSON.
/// @return how many were left out because the capture has them twice (Arguments::hideCopies)
std::size_t printSegments(const trace::TraceSnapshot& trace, std::size_t from, const Arguments& arguments,
                          Output& output);

/// Says on standard error how many that were, where it were any.
void sayHidden(std::size_t segments);

} // namespace lifeline::cli
