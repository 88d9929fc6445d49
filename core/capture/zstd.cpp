#include "core/capture/zstd.h"

#include "core/base/byte_reader.h"

#include <algorithm>
#include <string>
#include <zstd.h>

namespace lifeline::capture {
namespace {

/// Skippable frames (RFC 8878 §3.1.2); pzstd puts one before each frame.
bool isSkippable(std::uint32_t magic) { return magic >= 0x184D2A50 && magic <= 0x184D2A5F; }

class ZstdDecoder final : public MemberDecoder {
public:
    bool begins(std::span<const std::byte> magic) const override
    {
        const auto number = littleEndian<std::uint32_t>(magic.data());
        return number == ZSTD_MAGICNUMBER || isSkippable(number);
    }

    void reset() override { ZSTD_DCtx_reset(m_context.get(), ZSTD_reset_session_only); }
    const char* format() const override { return "zstd"; }

    Expected<Step> step(std::span<const std::byte> in, std::span<std::byte> out) override
    {
        if (!m_context)
            m_context.reset(ZSTD_createDCtx());
        ZSTD_inBuffer input{in.data(), std::min(in.size(), m_wanted), 0};
        ZSTD_outBuffer output{out.data(), out.size(), 0};
        const std::size_t result = ZSTD_decompressStream(m_context.get(), &output, &input);
        m_wanted = result == 0 ? kFirst : result;
        if (ZSTD_isError(result) == 0)
            return Step{input.pos, output.pos, result == 0};
        return tl::unexpected(Error{.code = ErrorCode::CompressionDamaged,
                                    .detail = std::string("zstd, ") + ZSTD_getErrorName(result)});
    }

private:
    struct Free {
        void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    };

    static constexpr std::size_t kFirst = kMagicLength;

    std::unique_ptr<ZSTD_DCtx, Free> m_context;
    /// To the end of the next block, never more: a call that meets damage gives nothing of the blocks before.
    std::size_t m_wanted = kFirst;
};

} // namespace

std::unique_ptr<MemberDecoder> newZstdDecoder() { return std::make_unique<ZstdDecoder>(); }

} // namespace lifeline::capture
