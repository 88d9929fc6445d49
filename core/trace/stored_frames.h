#pragma once

#include "core/capture/frame_file.h"
#include "core/trace/frame_bytes.h"

#include <utility>
#include <vector>

namespace lifeline::trace {

/// A segment's frame, read again from its capture's file, with what the capture said of its interface.
/// Errors: those of FrameFile::frame().
inline Expected<FrameBytes::Frame> readAgain(capture::FrameFile& file,
                                             const std::vector<capture::Interface>& interfaces,
                                             const SegmentRecord& record)
{
    auto stored = file.frame(record.segment.position);
    if (!stored)
        return tl::unexpected(stored.error());
    FrameBytes::Frame frame;
    if (record.segment.interface < interfaces.size()) {
        frame.link = interfaces[record.segment.interface].link;
        frame.fcsLength = interfaces[record.segment.interface].fcsLength;
    }
    frame.originalLength = stored->originalLength;
    frame.octets = std::move(stored->bytes);
    return frame;
}

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
        return readAgain(m_file, m_interfaces, record);
    }

private:
    capture::FrameFile m_file;
    std::vector<capture::Interface> m_interfaces;
};

} // namespace lifeline::trace
