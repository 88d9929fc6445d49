#include "core/capture/decompressor.h"

#include "core/capture/gzip.h"
#include "core/capture/lz4.h"
#include "core/capture/zstd.h"

#include <algorithm>

namespace lifeline::capture {

Expected<Decompressor::Step> Decompressor::step(std::span<const std::byte> in, std::span<std::byte> out)
{
    if (m_betweenMembers) {
        const auto zeros = static_cast<std::size_t>(
            std::find_if(in.begin(), in.end(), [](std::byte b) { return b != std::byte{0}; }) - in.begin());
        if (zeros > 0)
            return Step{zeros, 0};
        if (in.size() < kMagicLength)
            return Step{};
        if (!m_member->begins(in))
            return tl::unexpected(Error{.code = ErrorCode::CompressionTrailingBytes});
        m_member->reset();
        m_betweenMembers = false;
    }
    Expected<MemberDecoder::Step> step = m_member->step(in, out);
    if (!step)
        return tl::unexpected(std::move(step.error()));
    m_betweenMembers = step->memberEnded;
    return Step{step->consumed, step->produced};
}

Expected<void> Decompressor::finish(std::span<const std::byte> rest) const
{
    if (m_betweenMembers && rest.empty())
        return {};
    if (m_betweenMembers)
        return tl::unexpected(Error{.code = ErrorCode::CompressionTrailingBytes});
    return tl::unexpected(Error{.code = ErrorCode::CompressionDamaged,
                                .detail = std::string(m_member->format()) + " data that ends too early"});
}

std::unique_ptr<Decompressor> newDecompressor(std::span<const std::byte> magic)
{
    if (magic.size() < kMagicLength)
        return nullptr;
    for (const auto& newDecoder : {newGzipDecoder, newZstdDecoder, newLz4Decoder}) {
        if (std::unique_ptr<MemberDecoder> decoder = newDecoder(); decoder->begins(magic))
            return std::make_unique<Decompressor>(std::move(decoder));
    }
    return nullptr;
}

} // namespace lifeline::capture
