#pragma once

#include "core/capture/frame.h"
#include "core/trace/event.h"

#include <cstdint>
#include <optional>

namespace lifeline::trace {

/// A journal row of a recording, parsed (docs/recording.md), before it is tied to segments and connections.
struct RecordingRow {
    Event event;
    std::optional<std::uint64_t> packetId; ///< of the frame that a state, arrival or lost row speaks of
    std::size_t octets = 0; ///< of its fields' values: what it may keep as text
};

/// Parses a row; nothing when it is not one of ours. Fields that are missing or damaged are left at their
/// defaults.
std::optional<RecordingRow> parseRow(const capture::JournalEntry& entry);

/// "10.0.0.1:50139" or "[fd00::1]:50139"; nothing when it is neither.
std::optional<packet::SocketAddress> parseSocketAddress(std::string_view text);

} // namespace lifeline::trace
