#pragma once

#include "core/capture/frame_file.h"
#include "core/trace/frame_bytes.h"

#include <vector>

namespace lifeline::trace {

/// The frames of a capture file, read again.
class StoredFrames : public FrameBytes {
public:
    StoredFrames(capture::FrameFile file, std::vector<capture::Interface> interfaces)
        : m_file(std::move(file)),
          m_interfaces(std::move(interfaces))
    {
    }

    Expected<Frame> read(const SegmentRecord& record) override
    {
        auto stored = m_file.frame(record.segment.position);
        if (!stored)
            return tl::unexpected(stored.error());
        Frame frame;
        if (record.segment.interface < m_interfaces.size()) {
            frame.link = m_interfaces[record.segment.interface].link;
            frame.fcsLength = m_interfaces[record.segment.interface].fcsLength;
        }
        frame.originalLength = stored->originalLength;
        frame.octets = std::move(stored->bytes);
        return frame;
    }

private:
    capture::FrameFile m_file;
    std::vector<capture::Interface> m_interfaces;
};

} // namespace lifeline::trace
