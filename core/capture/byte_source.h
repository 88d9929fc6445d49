#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace lifeline::capture {

/// Where a capture's octets come from: a file, a pipe, memory, or a decompressor over another source.
class ByteSource {
public:
    virtual ~ByteSource() = default;

    enum class Status : std::uint8_t {
        Read, ///< some octets, count > 0
        End, ///< no more, ever
        Pending, ///< none now, more may come (a non-blocking pipe, a growing file)
    };
    struct Chunk {
        Status status = Status::End;
        std::size_t count = 0;
    };

    /// Reads up to into.size() octets. Errors: ReadFailed with errno.
    virtual Expected<Chunk> read(std::span<std::byte> into) = 0;

    /// Skips octets without reading them where the source can seek. Returns false when it cannot (read and
    /// drop then).
    virtual bool skip(std::uint64_t count) = 0;

    /// Octets still to come, when the source can tell; otherwise UINT64_MAX.
    virtual std::uint64_t remaining() const = 0;

    /// For progress: octets consumed of the underlying (maybe compressed) file, and its size, 0 when unknown.
    virtual std::uint64_t consumed() const = 0;
    virtual std::uint64_t size() const = 0;

    /// Something worth a word that does not end the reading, once.
    virtual std::optional<Error> takeNotice() { return {}; }
};

/// How far compressed data may unpack. Beyond both, reading stops with CompressionTooLarge, so that somebody
/// can be asked: a file of a megabyte may be a trap of many gigabytes.
struct UnpackLimits {
    std::uint64_t octets = std::uint64_t{1} << 30;
    std::uint64_t ratio = 200; ///< unpacked to packed

    static constexpr UnpackLimits none() { return {.octets = ~std::uint64_t{0}}; }
};

/// What the end of a source means.
enum class AtEnd : std::uint8_t {
    Stop, ///< there is no more
    Wait, ///< somebody still writes: Pending. A pipe that has nothing now is Pending too, whatever its flags.
};

/// Opens a file, a FIFO or a device by path; "-" is standard input. A compressed file is unpacked as it is
/// read. Errors: CannotOpen, IsDirectory, NotPermitted.
///
/// A file that became shorter while it is read fails with FileShrunk. One that is followed (AtEnd::Wait) also
/// fails with FileReplaced when another file has its name and all of the old one was read; when it was
/// deleted, that is a notice and the file is followed on.
Expected<std::unique_ptr<ByteSource>> openSource(const std::string& path, UnpackLimits limits = {},
                                                 AtEnd atEnd = AtEnd::Stop);

/// A source over a descriptor, which it owns. A non-blocking one gives Pending; compressed data is unpacked.
std::unique_ptr<ByteSource> descriptorSource(int descriptor);

/// A source over octets in memory, which it copies. For tests and fuzzers.
std::unique_ptr<ByteSource> memorySource(std::span<const std::byte> octets, UnpackLimits limits = {});

} // namespace lifeline::capture
