#pragma once

#include "app/lifeline_cli/output.h"
#include "core/trace/snapshot.h"

namespace lifeline::cli {

/// `connections` as a table for people.
void printConnectionTable(const trace::TraceSnapshot& trace, Output& output);

} // namespace lifeline::cli
