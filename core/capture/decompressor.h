#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace lifeline::capture {

/// Unpacks one member of gzip, or one frame of zstd or lz4. Another format is another file like zstd.cpp.
class MemberDecoder {
public:
    virtual ~MemberDecoder() = default;

    struct Step {
        std::size_t consumed = 0;
        std::size_t produced = 0;
        bool memberEnded = false; ///< with the last octet consumed
    };

    /// Whether a member begins with these octets; there are at least kMagicLength.
    virtual bool begins(std::span<const std::byte> magic) const = 0;

    /// Makes ready for the next member. Called after each memberEnded.
    virtual void reset() = 0;

    /// Unpacks from in to out. No progress at all means: give more input. Errors: CompressionDamaged; what
    /// was produced before is given first.
    virtual Expected<Step> step(std::span<const std::byte> in, std::span<std::byte> out) = 0;

    /// "gzip", for the errors' detail.
    virtual const char* format() const = 0;
};

/// Unpacks members one after another, as `cat a.gz b.gz` and pzstd leave them; zeros between and behind them
/// are padding.
class Decompressor {
public:
    explicit Decompressor(std::unique_ptr<MemberDecoder> member) : m_member(std::move(member)) { }

    struct Step {
        std::size_t consumed = 0;
        std::size_t produced = 0;
    };

    /// Unpacks from in to out. No progress at all means: give more input. Errors: CompressionDamaged,
    /// CompressionTrailingBytes when something else follows; all that was good has been given before.
    Expected<Step> step(std::span<const std::byte> in, std::span<std::byte> out);

    /// The input is over, but for these octets of which step() could make nothing. An error when that is a
    /// bad end.
    Expected<void> finish(std::span<const std::byte> rest) const;

private:
    std::unique_ptr<MemberDecoder> m_member;
    bool m_betweenMembers = false;
};

/// The first octets that newDecompressor() needs to know a format.
inline constexpr std::size_t kMagicLength = 4;

/// A decompressor for data that begins with magic, or null when it is not compressed in a way we open.
std::unique_ptr<Decompressor> newDecompressor(std::span<const std::byte> magic);

} // namespace lifeline::capture
