#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace lifeline::capture {

/// Unpacks one compression format, a piece at a time. Another format is another file like gzip.cpp.
class Decompressor {
public:
    virtual ~Decompressor() = default;

    struct Step {
        std::size_t consumed = 0;
        std::size_t produced = 0;
        bool ended = false; ///< nothing after what was consumed belongs to the stream
    };

    /// Unpacks from in to out. No progress at all means: give more input. Errors keep what was produced
    /// before.
    virtual Expected<Step> step(std::span<const std::byte> in, std::span<std::byte> out) = 0;

    /// The input is over, but for these octets of which step() could make nothing. An error when that is a
    /// bad end.
    virtual Expected<void> finish(std::span<const std::byte> rest) = 0;
};

/// The first octets that newDecompressor() needs to know a format.
inline constexpr std::size_t kMagicLength = 4;

/// A decompressor for data that begins with magic, or null when it is not compressed in a way we open.
std::unique_ptr<Decompressor> newDecompressor(std::span<const std::byte> magic);

} // namespace lifeline::capture
