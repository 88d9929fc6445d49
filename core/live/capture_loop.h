#pragma once

#include "core/live/output.h"
#include "core/live/packet_source.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::live {

/// How capturing came to its end.
struct CaptureEnd {
    PacketCounts counts;
    std::uint64_t written = 0; ///< packets in each output
    std::optional<Refusal> gone; ///< the device, if it failed
};

/// Takes packets from the source into every output until somebody says stop, the count is reached, an output
/// fails (the reader of a pipe went away), or the device is gone. Then each output is whole.
///
/// @param stop   a descriptor that becomes readable when it is to end; the packets that came before are taken
/// @param count  packets, 0: no end
CaptureEnd capture(PacketSource& source, std::vector<Output>& outputs, const StreamHead& head, int stop,
                   std::uint64_t count);

} // namespace lifeline::live
