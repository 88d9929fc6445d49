#pragma once

#include "core/base/side.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lifeline::lessons {

/// One segment as a lesson promises it: who sent it, tcpdump's flag letters, payload octets. "> S", "< P. 5".
struct SegmentPattern {
    Side from = Side::Client; ///< `>` leaves the client, `<` the server
    std::string flags; ///< tcpdump's letters in tcpdump's order: "S", "S.", ".", "P.", "F.", "R", "R."
    std::uint32_t length = 0; ///< payload, octets

    friend bool operator==(const SegmentPattern&, const SegmentPattern&) = default;
};

/// Reads "DIRECTION FLAGS [OCTETS]"; nothing when it is not of that form.
std::optional<SegmentPattern> parseSegmentPattern(std::string_view text);

/// The inverse of parseSegmentPattern(): the length only when there is a payload.
std::string text(const SegmentPattern& pattern);

} // namespace lifeline::lessons
