#include "core/base/time_text.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>

namespace lifeline {

std::string seconds(Time time, int decimals)
{
    const bool negative = time.count() < 0;
    // Negate in the unsigned domain: the smallest int64 has no positive twin.
    const auto magnitude = negative ? 0 - static_cast<std::uint64_t>(time.count())
                                    : static_cast<std::uint64_t>(time.count());
    const std::uint64_t whole = magnitude / 1'000'000'000;
    std::uint64_t fraction = magnitude % 1'000'000'000;
    for (int digits = 9; digits > decimals; --digits)
        fraction /= 10;
    if (decimals <= 0)
        return fmt::format("{}{}", negative ? "-" : "", whole);
    return fmt::format("{}{}.{:0{}}", negative ? "-" : "", whole, fraction, decimals);
}

std::string duration(Time time)
{
    struct Unit {
        std::int64_t nanoseconds;
        const char* name;
    };
    constexpr std::array kUnits{Unit{1'000'000'000, "s"}, Unit{1'000'000, "ms"}, Unit{1'000, "µs"}};
    if (time < Time{0})
        return time == Time::min() ? std::string("-292 years") : "-" + duration(-time);
    if (time >= std::chrono::minutes{2})
        return fmt::format("{} min {} s", time.count() / 60'000'000'000, time.count() / 1'000'000'000 % 60);
    for (const Unit& unit : kUnits) {
        if (time.count() < unit.nanoseconds)
            continue;
        const double value = static_cast<double>(time.count()) / static_cast<double>(unit.nanoseconds);
        const int decimals = unit.nanoseconds == 1'000'000'000 ? 3 : value < 100 ? 1 : 0;
        return fmt::format("{:.{}f} {}", value, decimals, unit.name);
    }
    return fmt::format("{} ns", time.count());
}

} // namespace lifeline
