#pragma once

#include "core/capture/byte_source.h"

namespace lifeline::capture {

/// An open descriptor that is closed with its owner.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();

    int number() const { return m_number; }

private:
    int m_number = -1;
};

/// Opens a path for reading; "-" is a duplicate of standard input. Errors: CannotOpen, IsDirectory,
/// NotPermitted.
Expected<Descriptor> openForReading(const std::string& path);

/// ReadFailed with errno.
Error readFailure(std::uint64_t offset);
/// FileShrunk: nothing stands at the offset, although the file had so many octets.
Error fileShrunk(std::uint64_t offset, std::uint64_t size);

/// The descriptor's octets as they are, compressed or not. A regular file is read by pread from the
/// descriptor's present position, or from its first octet; the position itself is never moved.
enum class StartAt : std::uint8_t { Present, First };
std::unique_ptr<ByteSource> rawSource(Descriptor descriptor, StartAt start = StartAt::Present);

/// Reads a regular file on from an offset, and moves that; nothing at the file's end. Errors: ReadFailed.
Expected<std::size_t> readOn(const Descriptor& descriptor, std::uint64_t& offset, std::span<std::byte> into);

/// The size of a regular file now, octets; zero where nobody can tell.
std::uint64_t sizeOf(const Descriptor& descriptor);

} // namespace lifeline::capture
