#include "app/lifeline/file_frames.h"

#include "core/trace/stored_frames.h"

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
    return trace::readAgain(*m_file, m_interfaces, record);
}

} // namespace lifeline::app
