#pragma once

#include "core/base/side.h"
#include "core/base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lifeline::capture {

/// A journal row's fields, in the order in which they are written.
using RowFields = std::vector<std::pair<std::string, std::string>>;

/// The fields that every row of a recording has (docs/recording.md); the kind's own come behind them.
/// @param writer  SYSLOG_IDENTIFIER: the program that writes
RowFields recordingRow(Time time, std::string_view writer, std::string_view event, std::optional<Side> side,
                       std::string message);

} // namespace lifeline::capture
