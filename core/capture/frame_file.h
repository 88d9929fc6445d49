#pragma once

#include "core/capture/byte_source.h"
#include "core/capture/file_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lifeline::capture {

/// Reads single frames of a capture file again, for somebody who looks at their octets.
///
/// A plain file is read in place. A compressed one is unpacked from its begin, or on from the last frame when
/// the next one stands behind it: ask in file order where you can. The file may have changed meanwhile: that
/// is an Error.
class FrameFile {
public:
    struct StoredFrame {
        std::vector<std::byte> bytes; ///< captured
        std::uint64_t originalLength = 0; ///< octets on the wire, at least bytes.size()
    };

    /// Errors: CannotOpen, IsDirectory, NotPermitted, ReadFailed, NotACapture.
    static Expected<FrameFile> open(const std::string& path);

    /// The same over a descriptor of a regular file, of which it keeps a duplicate. Errors: CannotOpen, as
    /// above.
    static Expected<FrameFile> over(int descriptor, std::string subject);

    /// The frame whose record begins at Frame::position. Its link type and check sequence are those of
    /// Frame::interface. (A Simple Packet Block may give up to three octets of padding where the snapshot
    /// length cut it.) Errors: FileChanged when no such record stands there, ReadFailed, CompressionDamaged.
    Expected<StoredFrame> frame(std::uint64_t position);

private:
    FrameFile(Descriptor descriptor, std::string subject);

    Expected<void> recognise();
    Expected<void> moveTo(std::uint64_t position);
    Expected<std::vector<std::byte>> octets(std::size_t count);
    Expected<StoredFrame> pcapFrame(std::uint64_t position);
    Expected<StoredFrame> pcapngFrame(std::uint64_t position);
    Error changed(std::uint64_t position, std::string detail) const;

    Descriptor m_descriptor;
    std::string m_subject;
    std::vector<std::byte> m_header; ///< of pcap; empty for pcapng
    std::unique_ptr<ByteSource> m_source;
    std::uint64_t m_position = 0; ///< of the source, octets in the unpacked stream
};

} // namespace lifeline::capture
