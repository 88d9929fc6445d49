#include "core/capture/unpacking_source.h"

#include "core/capture/decompressor.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace lifeline::capture {
namespace {

constexpr std::size_t kInputSize = 256 * 1024;

class UnpackingSource final : public ByteSource {
public:
    UnpackingSource(std::unique_ptr<ByteSource> inner, UnpackLimits limits)
        : m_inner(std::move(inner)),
          m_limits(limits)
    {
    }

    Expected<Chunk> read(std::span<std::byte> into) override
    {
        if (m_mode == Mode::Undecided) {
            const Expected<Chunk> magic = decide();
            if (!magic || magic->status == Status::Pending)
                return magic;
        }
        return m_mode == Mode::Plain ? readPlain(into) : readPacked(into);
    }

    bool skip(std::uint64_t count) override
    {
        return m_mode == Mode::Plain && held() == 0 && m_inner->skip(count);
    }

    std::uint64_t remaining() const override
    {
        if (m_mode != Mode::Plain)
            return std::numeric_limits<std::uint64_t>::max();
        const std::uint64_t inner = m_inner->remaining();
        return inner == std::numeric_limits<std::uint64_t>::max() ? inner : inner + held();
    }

    std::uint64_t consumed() const override { return m_inner->consumed() - held(); }
    std::uint64_t size() const override { return m_inner->size(); }
    std::optional<Error> takeNotice() override { return m_inner->takeNotice(); }

private:
    enum class Mode : std::uint8_t { Undecided, Plain, Packed };

    std::size_t held() const { return m_input.size() - m_used; }

    Expected<Chunk> decide()
    {
        while (held() < kMagicLength) {
            const Expected<Chunk> chunk = fill(kMagicLength - held());
            if (!chunk || chunk->status == Status::Pending)
                return chunk;
            if (chunk->status == Status::End)
                break;
        }
        m_decompressor = newDecompressor(m_input);
        m_mode = m_decompressor ? Mode::Packed : Mode::Plain;
        return Chunk{Status::Read, 0};
    }

    Expected<Chunk> readPlain(std::span<std::byte> into)
    {
        if (held() == 0)
            return m_inner->read(into);
        const std::size_t count = std::min(held(), into.size());
        std::memcpy(into.data(), m_input.data() + m_used, count);
        m_used += count;
        return Chunk{Status::Read, count};
    }

    Expected<Chunk> readPacked(std::span<std::byte> into)
    {
        while (!m_ended) {
            const Expected<Decompressor::Step> step =
                m_decompressor->step(std::span(m_input).subspan(m_used), into);
            if (!step)
                return failure(step.error());
            m_used += step->consumed;
            m_produced += step->produced;
            if (m_produced > m_limits.octets && m_produced / m_limits.ratio > consumed())
                return failure({.code = ErrorCode::CompressionTooLarge,
                                .detail = fmt::format("more than {} MiB, {} times its size", m_produced >> 20,
                                                      m_produced / std::max<std::uint64_t>(consumed(), 1))});
            if (step->produced > 0)
                return Chunk{Status::Read, step->produced};
            if (step->consumed > 0)
                continue;
            const Expected<Chunk> more = fill(kInputSize);
            if (!more) {
                m_ended = true;
                return more;
            }
            if (more->status == Status::Pending)
                return more;
            if (more->status == Status::End) {
                m_ended = true;
                if (const Expected<void> finished =
                        m_decompressor->finish(std::span(m_input).subspan(m_used));
                    !finished)
                    return failure(finished.error());
            }
        }
        return Chunk{Status::End, 0};
    }

    tl::unexpected<Error> failure(Error error)
    {
        m_ended = true;
        error.offset = consumed();
        return tl::unexpected(std::move(error));
    }

    /// Reads up to count octets behind those still held.
    Expected<Chunk> fill(std::size_t count)
    {
        m_input.erase(m_input.begin(), m_input.begin() + static_cast<std::ptrdiff_t>(m_used));
        m_used = 0;
        const std::size_t before = m_input.size();
        m_input.resize(before + count);
        Expected<Chunk> chunk = m_inner->read(std::span(m_input).subspan(before));
        m_input.resize(before + (chunk ? chunk->count : 0));
        return chunk;
    }

    std::unique_ptr<ByteSource> m_inner;
    std::unique_ptr<Decompressor> m_decompressor;
    std::vector<std::byte> m_input; ///< read from inner; [m_used, end) is not yet handed on
    std::size_t m_used = 0;
    UnpackLimits m_limits;
    std::uint64_t m_produced = 0;
    Mode m_mode = Mode::Undecided;
    bool m_ended = false;
};

} // namespace

std::unique_ptr<ByteSource> unpackingSource(std::unique_ptr<ByteSource> inner, UnpackLimits limits)
{
    return std::make_unique<UnpackingSource>(std::move(inner), limits);
}

} // namespace lifeline::capture
