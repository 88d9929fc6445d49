#include "core/base/time_text.h"

#include <array>
#include <cstdint>
#include <fmt/compile.h>
#include <fmt/format.h>

namespace lifeline {

std::string seconds(Time time, int decimals)
{
    const bool negative = time.count() < 0;
    // Negate in the unsigned domain: the smallest int64 has no positive twin.
    const auto magnitude =
        negative ? 0 - static_cast<std::uint64_t>(time.count()) : static_cast<std::uint64_t>(time.count());
    const std::uint64_t whole = magnitude / 1'000'000'000;
    std::uint64_t fraction = magnitude % 1'000'000'000;
    for (int digits = 9; digits > decimals; --digits)
        fraction /= 10;
    if (decimals <= 0)
        return fmt::format("{}{}", negative ? "-" : "", whole);
    return fmt::format(FMT_COMPILE("{}{}.{:0{}}"), negative ? "-" : "", whole, fraction, decimals);
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
        // In whole steps of the last decimal shown: a connection table writes two of these a row.
        const bool isSeconds = unit.nanoseconds == 1'000'000'000;
        const std::int64_t scale = isSeconds ? 1000 : time.count() < 100 * unit.nanoseconds ? 10 : 1;
        const std::int64_t step = unit.nanoseconds / scale;
        const std::int64_t steps = (time.count() + step / 2) / step;
        if (scale == 1)
            return fmt::format(FMT_COMPILE("{} {}"), steps, unit.name);
        return fmt::format(FMT_COMPILE("{}.{:0{}} {}"), steps / scale, steps % scale, isSeconds ? 3 : 1,
                           unit.name);
    }
    return fmt::format("{} ns", time.count());
}

} // namespace lifeline
