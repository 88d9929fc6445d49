#pragma once

#include <cstdint>

namespace lifeline::text {

/// Sequence and acknowledgment numbers: counted from the sender's SYN, or as on the wire.
enum class Numbers : std::uint8_t { Relative, Absolute };

/// Control bits: tcpdump's letters ("[S.]") or words ("SYN-ACK").
enum class Flags : std::uint8_t { Letters, Words };

/// Times: since the connection began, since the time before, or of the day, here or in UTC.
enum class TimeDisplay : std::uint8_t { Relative, Delta, Clock, ClockUtc };

/// How segments are written, everywhere at once.
struct Notation {
    Numbers numbers = Numbers::Relative;
    Flags flags = Flags::Letters;

    friend bool operator==(const Notation&, const Notation&) = default;
};

} // namespace lifeline::text
