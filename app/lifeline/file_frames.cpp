#include "app/lifeline/file_frames.h"

#include <utility>

namespace lifeline::app {

FileFrames::FileFrames(std::string path, std::shared_ptr<Spool> spool)
    : m_path(spool ? spool->path() : std::move(path)),
      m_spool(std::move(spool))
{
}

Expected<trace::FrameBytes::Frame> FileFrames::read(const trace::SegmentRecord& record)
{
    if (!m_file) {
        auto file = capture::FrameFile::open(m_path);
        if (!file)
            return tl::unexpected(file.error());
        m_file.emplace(std::move(*file));
    }
    auto stored = m_file->frame(record.segment.position);
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

} // namespace lifeline::app
