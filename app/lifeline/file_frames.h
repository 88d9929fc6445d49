#pragma once

#include "app/lifeline/spool.h"
#include "core/capture/capture_reader.h"
#include "core/capture/frame_file.h"
#include "core/trace/frame_bytes.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::app {

/// Reads the frames of a capture file again, or of the spool that a stream was kept in. For one thread.
class FileFrames : public trace::FrameBytes {
public:
    /// @param spool  null for a file, which is read by its path
    FileFrames(std::string path, std::shared_ptr<Spool> spool);

    /// The file that holds the octets; empty where none could be made.
    const std::string& path() const { return m_path; }
    /// What the capture's interfaces are, as far as it was read.
    void setInterfaces(std::vector<capture::Interface> interfaces) { m_interfaces = std::move(interfaces); }

    Expected<Frame> read(const trace::SegmentRecord& record) override;

private:
    std::string m_path;
    std::shared_ptr<Spool> m_spool; ///< kept so that the file stays
    std::optional<capture::FrameFile> m_file;
    std::vector<capture::Interface> m_interfaces;
};

} // namespace lifeline::app
