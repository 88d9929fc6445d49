#pragma once

#include "core/base/error.h"
#include "core/base/link_type.h"
#include "core/trace/snapshot.h"

#include <cstddef>
#include <vector>

namespace lifeline::trace {

/// Reads a frame's octets again when someone looks at them; the store keeps none.
class FrameBytes {
public:
    virtual ~FrameBytes() = default;

    struct Frame {
        LinkType link = LinkType::Ethernet;
        unsigned fcsLength = 0;
        std::uint64_t originalLength = 0;
        std::vector<std::byte> octets;
    };

    /// Errors: ReadFailed, or the reader's codes when the file changed meanwhile.
    virtual Expected<Frame> read(const SegmentRecord& record) = 0;
};

} // namespace lifeline::trace
