#include "core/capture/gzip.h"

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace lifeline::capture {
namespace {

constexpr int kGzipOnly = 15 + 16; // inflateInit2: the largest window, gzip wrapping

class Gzip final : public Decompressor {
public:
    Gzip() { m_ready = inflateInit2(&m_stream, kGzipOnly) == Z_OK; }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;
    ~Gzip() override { inflateEnd(&m_stream); }

    Expected<Step> step(std::span<const std::byte> in, std::span<std::byte> out) override
    {
        if (!m_ready)
            return tl::unexpected(Error{.code = ErrorCode::GzipDamaged, .detail = "no memory to unpack it"});
        if (m_betweenMembers)
            return nextMember(in, out);
        constexpr std::size_t kMost = std::numeric_limits<uInt>::max();
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(in.data()));
        m_stream.avail_in = static_cast<uInt>(std::min(in.size(), kMost));
        m_stream.next_out = reinterpret_cast<Bytef*>(out.data());
        m_stream.avail_out = static_cast<uInt>(std::min(out.size(), kMost));
        const uInt given = m_stream.avail_in;
        const uInt room = m_stream.avail_out;
        const int result = m_failure == Z_OK ? inflate(&m_stream, Z_NO_FLUSH) : m_failure;
        const Step step{given - m_stream.avail_in, room - m_stream.avail_out, false};
        m_betweenMembers = result == Z_STREAM_END;
        if (result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR)
            return step;
        m_failure = result;
        if (step.produced > 0)
            return step; // what came out is good; the next call tells
        return tl::unexpected(
            Error{.code = ErrorCode::GzipDamaged, .detail = m_stream.msg ? m_stream.msg : "wrong data"});
    }

    Expected<void> finish(std::span<const std::byte> rest) override
    {
        if (m_betweenMembers && !rest.empty())
            return tl::unexpected(trailingBytes());
        if (m_betweenMembers)
            return {};
        return tl::unexpected(Error{.code = ErrorCode::GzipDamaged, .detail = "it ends too early"});
    }

private:
    /// Between members there may be zeros (RFC 1952 says no, tapes and tar say yes) and then another header.
    Expected<Step> nextMember(std::span<const std::byte> in, std::span<std::byte> out)
    {
        const auto zeros = static_cast<std::size_t>(
            std::find_if(in.begin(), in.end(), [](std::byte b) { return b != std::byte{0}; }) - in.begin());
        if (zeros > 0)
            return Step{zeros, 0, false};
        if (in.size() < kMagicLength)
            return Step{};
        if (!isGzip(in))
            return tl::unexpected(trailingBytes());
        inflateReset(&m_stream);
        m_betweenMembers = false;
        return step(in, out);
    }

    static Error trailingBytes() { return {.code = ErrorCode::GzipTrailingBytes}; }

    z_stream m_stream{};
    int m_failure = Z_OK;
    bool m_ready = false;
    bool m_betweenMembers = false;
};

} // namespace

bool isGzip(std::span<const std::byte> magic)
{
    return magic.size() >= 3 && magic[0] == std::byte{0x1F} && magic[1] == std::byte{0x8B}
    && magic[2] == std::byte{8};
}

std::unique_ptr<Decompressor> newGzipDecompressor() { return std::make_unique<Gzip>(); }

std::unique_ptr<Decompressor> newDecompressor(std::span<const std::byte> magic)
{
    if (isGzip(magic))
        return newGzipDecompressor();
    return nullptr;
}

} // namespace lifeline::capture
