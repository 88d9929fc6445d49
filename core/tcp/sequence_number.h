#pragma once

#include <cstdint>

namespace lifeline::tcp {

/// A position in the circular 32-bit sequence space (RFC 9293 §3.4).
///
/// There is no operator<: "earlier" is not transitive on a circle. Compare distances from a known position.
struct SequenceNumber {
    std::uint32_t value = 0;

    friend constexpr bool operator==(SequenceNumber, SequenceNumber) = default;
    friend constexpr SequenceNumber operator+(SequenceNumber from, std::uint32_t octets)
    {
        return {from.value + octets};
    }
    friend constexpr SequenceNumber operator-(SequenceNumber from, std::uint32_t octets)
    {
        return {from.value - octets};
    }
};

/// How far `to` lies ahead of `from`, in octets: negative when behind. Right for distances under 2^31 (RFC
/// 9293 §3.4).
constexpr std::int32_t distance(SequenceNumber from, SequenceNumber to)
{
    return static_cast<std::int32_t>(to.value - from.value);
}

/// Whether `position` is at or past `mark`, seen from within half the circle.
constexpr bool isAtOrAfter(SequenceNumber position, SequenceNumber mark)
{
    return distance(mark, position) >= 0;
}
constexpr bool isAfter(SequenceNumber position, SequenceNumber mark) { return distance(mark, position) > 0; }

/// The half-open interval [next, next + size) that a receiver accepts: RCV.NXT and RCV.WND.
struct ReceiveWindow {
    SequenceNumber next;
    std::uint32_t size = 0; ///< octets, after scaling (RFC 7323 §2)

    constexpr bool contains(SequenceNumber position) const { return position.value - next.value < size; }
};

/// Whether a receiver accepts a segment (RFC 9293 §3.10.7.4, table 6).
/// @param length  SEG.LEN: octets of sequence space, payload plus one each for SYN and FIN
constexpr bool isAcceptable(SequenceNumber first, std::uint32_t length, ReceiveWindow window)
{
    if (length == 0 && window.size == 0)
        return first == window.next;
    return window.contains(first) || (length > 0 && window.contains(first + (length - 1)));
}

} // namespace lifeline::tcp
