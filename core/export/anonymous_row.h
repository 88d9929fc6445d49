#pragma once

#include "core/capture/frame.h"
#include "core/capture/recording_row.h"
#include "core/export/address_map.h"

#include <optional>

namespace lifeline::exports {

/// A recording's row without whatever a person wrote: states, numbers and times stay, addresses are mapped,
/// sentences, names and system calls are left out. Nothing where nothing is left.
std::optional<capture::RowFields> anonymous(const capture::JournalEntry& row, AddressMap& addresses);

} // namespace lifeline::exports
