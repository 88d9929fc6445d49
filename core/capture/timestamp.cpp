#include "core/capture/timestamp.h"

#include <algorithm>
#include <limits>

namespace lifeline::capture {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kMostNanoseconds = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMostSeconds = kMostNanoseconds / kSecond;

constexpr std::uint64_t powerOf10(unsigned exponent)
{
    std::uint64_t result = 1;
    for (; exponent > 0; --exponent)
        result *= 10;
    return result;
}

} // namespace

TimestampUnit::TimestampUnit(std::uint8_t resolution, std::int64_t offsetSeconds)
    : m_offsetSeconds(offsetSeconds)
{
    const unsigned exponent = resolution & 0x7FU;
    if ((resolution & 0x80) != 0) {
        // 2^64 steps of 2^-94 s are less than a nanosecond.
        m_representable = exponent < 94;
        m_multiplier = m_representable ? kSecond : 0;
        m_shift = m_representable ? exponent : 0;
    } else if (exponent <= 9) {
        m_multiplier = powerOf10(9 - exponent);
    } else {
        // 2^64 < 10^20, so from 10^-29 s on all steps together are less than a nanosecond.
        m_representable = exponent - 9 <= 19;
        m_multiplier = m_representable ? 1 : 0;
        m_divisor = m_representable ? powerOf10(exponent - 9) : 1;
    }
    const bool offsetFits = offsetSeconds >= -kMostSeconds && offsetSeconds <= kMostSeconds;
    if (m_divisor == 1 && m_shift == 0 && offsetFits && m_multiplier != 0) {
        m_offsetNanoseconds = offsetSeconds * kSecond;
        const std::int64_t room = kMostNanoseconds - std::max<std::int64_t>(m_offsetNanoseconds, 0);
        m_fastLimit = static_cast<std::uint64_t>(room) / m_multiplier + 1;
    }
}

TimestampUnit::Result TimestampUnit::exact(std::uint64_t stamp) const
{
    const Wide sinceOffset = (static_cast<Wide>(stamp) * m_multiplier / m_divisor) >> m_shift;
    const Wide total = sinceOffset + static_cast<Wide>(m_offsetSeconds) * kSecond;
    if (total > kMostNanoseconds)
        return {Time::max(), false};
    if (total < std::numeric_limits<std::int64_t>::min())
        return {Time::min(), false};
    return {Time{static_cast<std::int64_t>(total)}, true};
}

} // namespace lifeline::capture
