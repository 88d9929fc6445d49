#pragma once

#include "core/trace/snapshot.h"

#include <string>

namespace lifeline::cli {

/// `connections` as a table for people.
std::string connectionTable(const trace::TraceSnapshot& trace);

} // namespace lifeline::cli
