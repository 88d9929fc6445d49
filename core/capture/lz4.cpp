#include "core/capture/lz4.h"

#include "core/base/byte_reader.h"

#include <algorithm>
#include <lz4frame.h>
#include <string>

namespace lifeline::capture {
namespace {

constexpr std::uint32_t kMagic = 0x184D2204;

class Lz4Decoder final : public MemberDecoder {
public:
    bool begins(std::span<const std::byte> magic) const override
    {
        return littleEndian<std::uint32_t>(magic.data()) == kMagic;
    }

    void reset() override { LZ4F_resetDecompressionContext(m_context.get()); }
    const char* format() const override { return "lz4"; }

    Expected<Step> step(std::span<const std::byte> in, std::span<std::byte> out) override
    {
        if (!m_context) {
            LZ4F_dctx* context = nullptr;
            if (const std::size_t made = LZ4F_createDecompressionContext(&context, LZ4F_VERSION);
                LZ4F_isError(made) != 0)
                return damaged(LZ4F_getErrorName(made));
            m_context.reset(context);
        }
        std::size_t consumed = std::min(in.size(), m_wanted);
        std::size_t produced = out.size();
        const std::size_t result =
            LZ4F_decompress(m_context.get(), out.data(), &produced, in.data(), &consumed, nullptr);
        if (LZ4F_isError(result) != 0)
            return damaged(LZ4F_getErrorName(result));
        m_wanted = result == 0 ? kFirst : result;
        return Step{consumed, produced, result == 0};
    }

private:
    static tl::unexpected<Error> damaged(const char* what)
    {
        return tl::unexpected(
            Error{.code = ErrorCode::CompressionDamaged, .detail = std::string("lz4, ") + what});
    }

    struct Free {
        void operator()(LZ4F_dctx* context) const { LZ4F_freeDecompressionContext(context); }
    };

    static constexpr std::size_t kFirst = LZ4F_HEADER_SIZE_MIN;

    std::unique_ptr<LZ4F_dctx, Free> m_context;
    /// To the end of the next block, never more: a call that meets damage gives nothing of the blocks before.
    std::size_t m_wanted = kFirst;
};

} // namespace

std::unique_ptr<MemberDecoder> newLz4Decoder() { return std::make_unique<Lz4Decoder>(); }

} // namespace lifeline::capture
