#pragma once

#include "core/base/time.h"

#include <cstdint>

namespace lifeline::capture {

/// What one step of an interface's 64-bit time stamps is worth (if_tsresol), and where they begin
/// (if_tsoffset).
class TimestampUnit {
public:
    /// @param resolution     if_tsresol: a negative power of 10, or of 2 with the highest bit set
    /// @param offsetSeconds  if_tsoffset
    explicit TimestampUnit(std::uint8_t resolution = 6, std::int64_t offsetSeconds = 0);

    /// False when the steps are so fine that 64 bits of them are less than a nanosecond: every time is the
    /// offset then.
    bool isRepresentable() const { return m_representable; }

    struct Result {
        Time time{};
        bool inRange = true; ///< false: saturated to what 64 bits of nanoseconds can say
    };

    Result time(std::uint64_t stamp) const
    {
        if (stamp < m_fastLimit) [[likely]]
            return {Time{static_cast<std::int64_t>(stamp * m_multiplier) + m_offsetNanoseconds}, true};
        return exact(stamp);
    }

private:
    Result exact(std::uint64_t stamp) const;

    // nanoseconds = stamp × multiplier ÷ divisor ÷ 2^shift + offset; the fast way is for divisor 1 and shift
    // 0
    std::uint64_t m_multiplier = 1;
    std::uint64_t m_divisor = 1;
    unsigned m_shift = 0;
    std::uint64_t m_fastLimit = 0; ///< from here on, the exact way
    std::int64_t m_offsetNanoseconds = 0; ///< only of use below the fast limit
    std::int64_t m_offsetSeconds = 0;
    bool m_representable = true;
};

} // namespace lifeline::capture
