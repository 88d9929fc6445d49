#pragma once

#include "core/capture/byte_source.h"

#include <QTemporaryFile>

#include <memory>
#include <string>

namespace lifeline::app {

/// The octets of a stream, kept in a temporary file while it is read, so that a frame can be looked at again.
///
/// Written on the worker thread and read by path on the GUI's; the file goes when the last owner lets go.
class Spool {
public:
    Spool();

    /// Where the octets are; empty when no temporary file could be made, and nothing is kept then.
    const std::string& path() const { return m_path; }
    void append(std::span<const std::byte> octets);

private:
    QTemporaryFile m_file;
    std::string m_path;
};

/// A source that gives what another gives and keeps a copy.
class SpoolingSource : public capture::ByteSource {
public:
    SpoolingSource(std::unique_ptr<capture::ByteSource> from, std::shared_ptr<Spool> spool);

    Expected<Chunk> read(std::span<std::byte> into) override;
    bool skip(std::uint64_t) override { return false; }
    std::uint64_t remaining() const override { return m_from->remaining(); }
    std::uint64_t consumed() const override { return m_from->consumed(); }
    std::uint64_t size() const override { return m_from->size(); }

private:
    std::unique_ptr<capture::ByteSource> m_from;
    std::shared_ptr<Spool> m_spool;
};

} // namespace lifeline::app
