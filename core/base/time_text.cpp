#include "core/base/time_text.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>

namespace lifeline {
namespace {

/// Appends a dot and so many digits, zeros first. A connection table writes three of these a row, and a
/// format with a width is slow.
void appendFraction(std::string& text, std::uint64_t fraction, int digits)
{
    text += '.';
    const std::size_t begin = text.size();
    text.append(static_cast<std::size_t>(digits), '0');
    for (std::size_t at = text.size(); at > begin; fraction /= 10)
        text[--at] = static_cast<char>('0' + fraction % 10);
}

} // namespace

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
    std::string text(negative ? "-" : "");
    text += fmt::format_int(whole).c_str();
    if (decimals > 0)
        appendFraction(text, fraction, decimals);
    return text;
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
        std::string text = fmt::format_int(steps / scale).str();
        if (scale > 1)
            appendFraction(text, static_cast<std::uint64_t>(steps % scale), isSeconds ? 3 : 1);
        return (text += ' ') += unit.name;
    }
    return fmt::format("{} ns", time.count());
}

} // namespace lifeline
