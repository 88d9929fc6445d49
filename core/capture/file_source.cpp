#include "core/capture/file_source.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace lifeline::capture {
namespace {

/// A regular file, read by position: other users of the descriptor do not disturb it, nor it them.
class RegularFileSource final : public ByteSource {
public:
    RegularFileSource(Descriptor descriptor, std::uint64_t start)
        : m_descriptor(std::move(descriptor)),
          m_offset(start),
          m_firstSize(size())
    {
    }

    Expected<Chunk> read(std::span<std::byte> into) override
    {
        const Expected<std::size_t> count = readOn(m_descriptor, m_offset, into);
        if (!count)
            return tl::unexpected(count.error());
        if (*count > 0)
            return Chunk{Status::Read, *count};
        if (m_offset < m_firstSize)
            return tl::unexpected(fileShrunk(m_offset, m_firstSize));
        return Chunk{Status::End, 0};
    }

    bool skip(std::uint64_t count) override
    {
        if (count > remaining())
            return false;
        m_offset += count;
        return true;
    }

    std::uint64_t remaining() const override
    {
        const std::uint64_t whole = size();
        return whole > m_offset ? whole - m_offset : 0;
    }

    std::uint64_t consumed() const override { return m_offset; }

    std::uint64_t size() const override { return sizeOf(m_descriptor); }

private:
    Descriptor m_descriptor;
    std::uint64_t m_offset;
    std::uint64_t m_firstSize;
};

/// A pipe, a socket or a device: forward only.
class StreamSource final : public ByteSource {
public:
    explicit StreamSource(Descriptor descriptor) : m_descriptor(std::move(descriptor)) { }

    Expected<Chunk> read(std::span<std::byte> into) override
    {
        for (;;) {
            const auto count = ::read(m_descriptor.number(), into.data(), into.size());
            if (count > 0) {
                m_consumed += static_cast<std::uint64_t>(count);
                return Chunk{Status::Read, static_cast<std::size_t>(count)};
            }
            if (count == 0)
                return Chunk{Status::End, 0};
            if (errno == EAGAIN || errno == EWOULDBLOCK)
                return Chunk{Status::Pending, 0};
            if (errno != EINTR)
                return tl::unexpected(readFailure(m_consumed));
        }
    }

    bool skip(std::uint64_t) override { return false; }
    std::uint64_t remaining() const override { return std::numeric_limits<std::uint64_t>::max(); }
    std::uint64_t consumed() const override { return m_consumed; }
    std::uint64_t size() const override { return 0; }

private:
    Descriptor m_descriptor;
    std::uint64_t m_consumed = 0;
};

Error openFailure(const std::string& path)
{
    const bool forbidden = errno == EACCES || errno == EPERM;
    return {.code = forbidden ? ErrorCode::NotPermitted : ErrorCode::CannotOpen,
            .subject = path,
            .systemError = errno};
}

} // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) { }

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        close(m_number);
}

Expected<Descriptor> openForReading(const std::string& path)
{
    Descriptor descriptor(path == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
                                      : open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (descriptor.number() < 0)
        return tl::unexpected(openFailure(path));
    struct stat status { };
    if (fstat(descriptor.number(), &status) == 0 && S_ISDIR(status.st_mode))
        return tl::unexpected(Error{.code = ErrorCode::IsDirectory, .subject = path});
    return descriptor;
}

Error readFailure(std::uint64_t offset)
{
    return {.code = ErrorCode::ReadFailed, .offset = offset, .systemError = errno};
}

Error fileShrunk(std::uint64_t offset, std::uint64_t size)
{
    return {.code = ErrorCode::FileShrunk,
            .offset = offset,
            .detail = fmt::format("it had {} bytes, and ends at {} now", size, offset)};
}

Expected<std::size_t> readOn(const Descriptor& descriptor, std::uint64_t& offset, std::span<std::byte> into)
{
    for (;;) {
        const auto count = pread(descriptor.number(), into.data(), into.size(), static_cast<off_t>(offset));
        if (count >= 0) {
            offset += static_cast<std::uint64_t>(count);
            return static_cast<std::size_t>(count);
        }
        if (errno != EINTR)
            return tl::unexpected(readFailure(offset));
    }
}

std::uint64_t sizeOf(const Descriptor& descriptor)
{
    struct stat status { };
    return fstat(descriptor.number(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

std::unique_ptr<ByteSource> rawSource(Descriptor descriptor, StartAt start)
{
    struct stat status { };
    const off_t present = lseek(descriptor.number(), 0, SEEK_CUR);
    if (fstat(descriptor.number(), &status) != 0 || !S_ISREG(status.st_mode) || present < 0)
        return std::make_unique<StreamSource>(std::move(descriptor));
    const off_t first = start == StartAt::First ? 0 : present;
    return std::make_unique<RegularFileSource>(std::move(descriptor), static_cast<std::uint64_t>(first));
}

} // namespace lifeline::capture
