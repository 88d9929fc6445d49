#include "core/capture/gzip.h"

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace lifeline::capture {
namespace {

constexpr int kGzipOnly = 15 + 16; // inflateInit2: the largest window, gzip wrapping

class GzipDecoder final : public MemberDecoder {
public:
    GzipDecoder() { m_ready = inflateInit2(&m_stream, kGzipOnly) == Z_OK; }
    GzipDecoder(const GzipDecoder&) = delete;
    GzipDecoder& operator=(const GzipDecoder&) = delete;
    ~GzipDecoder() override { inflateEnd(&m_stream); }

    /// RFC 1952 §2.3.1
    bool begins(std::span<const std::byte> magic) const override
    {
        return magic[0] == std::byte{0x1F} && magic[1] == std::byte{0x8B} && magic[2] == std::byte{8};
    }

    void reset() override { inflateReset(&m_stream); }
    const char* format() const override { return "gzip"; }

    Expected<Step> step(std::span<const std::byte> in, std::span<std::byte> out) override
    {
        if (!m_ready)
            return damaged("no memory to unpack it");
        constexpr std::size_t kMost = std::numeric_limits<uInt>::max();
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(in.data()));
        m_stream.avail_in = static_cast<uInt>(std::min(in.size(), kMost));
        m_stream.next_out = reinterpret_cast<Bytef*>(out.data());
        m_stream.avail_out = static_cast<uInt>(std::min(out.size(), kMost));
        const uInt given = m_stream.avail_in;
        const uInt room = m_stream.avail_out;
        const int result = m_failure == Z_OK ? inflate(&m_stream, Z_NO_FLUSH) : m_failure;
        const Step step{given - m_stream.avail_in, room - m_stream.avail_out, result == Z_STREAM_END};
        if (result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR)
            return step;
        m_failure = result;
        if (step.produced > 0)
            return step; // what came out is good; the next call tells
        return damaged(m_stream.msg ? m_stream.msg : "wrong data");
    }

private:
    static tl::unexpected<Error> damaged(std::string what)
    {
        return tl::unexpected(
            Error{.code = ErrorCode::CompressionDamaged, .detail = "gzip, " + std::move(what)});
    }

    z_stream m_stream{};
    int m_failure = Z_OK;
    bool m_ready = false;
};

} // namespace

std::unique_ptr<MemberDecoder> newGzipDecoder() { return std::make_unique<GzipDecoder>(); }

} // namespace lifeline::capture
