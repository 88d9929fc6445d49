#pragma once

#include "core/base/side.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lifeline::lessons {

/// One segment as a lesson promises it: who sent it, tcpdump's flag letters, payload octets. "> S", "< P. 5",
/// "> S lost".
struct SegmentPattern {
    Side from = Side::Client; ///< `>` leaves the client, `<` the server
    std::string flags; ///< tcpdump's letters in tcpdump's order: "S", "S.", ".", "P.", "F.", "R", "R."
    std::uint32_t length = 0; ///< payload, octets
    bool isLost = false; ///< the link let it not arrive
    bool isForged = false; ///< the link made it

    friend bool operator==(const SegmentPattern&, const SegmentPattern&) = default;
};

/// Reads "DIRECTION FLAGS [OCTETS] [lost] [forged]"; nothing when it is not of that form.
std::optional<SegmentPattern> parseSegmentPattern(std::string_view text);

/// The inverse of parseSegmentPattern(): the length only when there is a payload.
std::string text(const SegmentPattern& pattern);
/// Whether both are of the same end, flags and length, whatever became of them.
bool isSameKind(const SegmentPattern& one, const SegmentPattern& other);
/// Whether a text is flags in tcpdump's letters and order.
bool areFlagLetters(std::string_view letters);

} // namespace lifeline::lessons
