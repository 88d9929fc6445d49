#pragma once

#include "core/capture/frame.h"

namespace lifeline::capture {

/// Reads the fields of a systemd Journal Export Block: `KEY=value` lines, or `KEY`, a 64-bit little-endian
/// length and any octets. Sets the entry's fields and time. False when the entry is damaged; the fields
/// before that are kept.
bool parseJournal(Bytes body, JournalEntry& entry);

} // namespace lifeline::capture
