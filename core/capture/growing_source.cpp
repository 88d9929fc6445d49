#include "core/capture/growing_source.h"

#include <cerrno>
#include <limits>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace lifeline::capture {
namespace {

/// A regular file whose end is not the end.
class GrowingFile final : public ByteSource {
public:
    GrowingFile(Descriptor descriptor, std::string path)
        : m_descriptor(std::move(descriptor)),
          m_path(path == "-" ? "/dev/stdin" : std::move(path)),
          m_offset(static_cast<std::uint64_t>(lseek(m_descriptor.number(), 0, SEEK_CUR)))
    {
    }

    Expected<Chunk> read(std::span<std::byte> into) override
    {
        const Expected<std::size_t> count = readOn(m_descriptor, m_offset, into);
        if (!count)
            return tl::unexpected(count.error());
        return *count > 0 ? Chunk{Status::Read, *count} : look();
    }

    bool skip(std::uint64_t count) override
    {
        const std::uint64_t now = size();
        if (now < m_offset || count > now - m_offset)
            return false;
        m_offset += count;
        return true;
    }

    std::uint64_t remaining() const override { return std::numeric_limits<std::uint64_t>::max(); }
    std::uint64_t consumed() const override { return m_offset; }

    std::uint64_t size() const override { return sizeOf(m_descriptor); }

    std::optional<Error> takeNotice() override { return std::exchange(m_notice, std::nullopt); }

private:
    /// All was read that is there: what became of the file?
    Expected<Chunk> look()
    {
        struct stat open { };
        struct stat named { };
        if (fstat(m_descriptor.number(), &open) != 0)
            return tl::unexpected(readFailure(m_offset));
        if (static_cast<std::uint64_t>(open.st_size) < m_offset)
            return tl::unexpected(fileShrunk(static_cast<std::uint64_t>(open.st_size), m_offset));
        if (stat(m_path.c_str(), &named) == 0) {
            if (named.st_ino != open.st_ino || named.st_dev != open.st_dev)
                return tl::unexpected(Error{.code = ErrorCode::FileReplaced, .offset = m_offset});
        } else if (errno == ENOENT && !std::exchange(m_isDeleted, true)) {
            m_notice = Error{.code = ErrorCode::FileDeleted, .offset = m_offset};
        }
        return Chunk{Status::Pending, 0};
    }

    Descriptor m_descriptor;
    std::string m_path;
    std::uint64_t m_offset;
    bool m_isDeleted = false;
    std::optional<Error> m_notice;
};

/// A stream that is asked only when it has something.
class PatientStream final : public ByteSource {
public:
    explicit PatientStream(Descriptor descriptor)
        : m_number(descriptor.number()),
          m_stream(rawSource(std::move(descriptor)))
    {
    }

    Expected<Chunk> read(std::span<std::byte> into) override
    {
        pollfd waiting{.fd = m_number, .events = POLLIN, .revents = 0};
        return poll(&waiting, 1, 0) == 0 ? Chunk{Status::Pending, 0} : m_stream->read(into);
    }

    bool skip(std::uint64_t) override { return false; }
    std::uint64_t remaining() const override { return m_stream->remaining(); }
    std::uint64_t consumed() const override { return m_stream->consumed(); }
    std::uint64_t size() const override { return 0; }

private:
    int m_number;
    std::unique_ptr<ByteSource> m_stream; ///< owns the descriptor
};

} // namespace

std::unique_ptr<ByteSource> growingSource(Descriptor descriptor, std::string path)
{
    struct stat status { };
    if (fstat(descriptor.number(), &status) == 0 && S_ISREG(status.st_mode)
        && lseek(descriptor.number(), 0, SEEK_CUR) >= 0)
        return std::make_unique<GrowingFile>(std::move(descriptor), std::move(path));
    return std::make_unique<PatientStream>(std::move(descriptor));
}

} // namespace lifeline::capture
