#include "core/filter/quantity.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <span>

namespace lifeline::filter {
namespace {

struct Unit {
    std::string_view word; ///< lower case
    double factor = 1;
};

constexpr Unit kTimes[]{{"", 1e9}, {"s", 1e9},    {"ms", 1e6}, {"us", 1e3},  {"µs", 1e3},
                        {"ns", 1}, {"min", 60e9}, {"m", 60e9}, {"h", 3600e9}};
constexpr Unit kOctets[]{{"", 1},          {"b", 1},         {"k", 1e3},      {"kb", 1e3},
                         {"m", 1e6},       {"mb", 1e6},      {"g", 1e9},      {"gb", 1e9},
                         {"kib", 1 << 10}, {"mib", 1 << 20}, {"gib", 1 << 30}};
constexpr Unit kCounts[]{{"", 1}, {"k", 1e3}, {"m", 1e6}};

std::span<const Unit> unitsOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Duration:
    case Quantity::Rtt:
    case Quantity::Start:
        return kTimes;
    case Quantity::Bytes:
        return kOctets;
    default:
        return kCounts;
    }
}

} // namespace

Quantity quantityOf(Key key)
{
    switch (key) {
    case Key::Segments:
        return Quantity::Segments;
    case Key::Bytes:
        return Quantity::Bytes;
    case Key::Retransmissions:
        return Quantity::Retransmissions;
    case Key::Duration:
        return Quantity::Duration;
    case Key::Rtt:
        return Quantity::Rtt;
    case Key::Start:
        return Quantity::Start;
    case Key::Trouble:
        return Quantity::Trouble;
    default:
        return Quantity::Number;
    }
}

tl::expected<std::int64_t, FaultKind> valueFrom(std::string_view text, Quantity quantity)
{
    if (text.empty() || text.find_first_not_of("0123456789.") == 0)
        return tl::unexpected(FaultKind::NumberExpected); // also "inf" and "nan"
    double number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (read.ec != std::errc{})
        return tl::unexpected(FaultKind::NumberExpected);
    const std::string word = lowered(std::string_view(read.ptr, static_cast<std::size_t>(end - read.ptr)));
    const auto units = unitsOf(quantity);
    const auto unit =
        std::find_if(units.begin(), units.end(), [&](const Unit& one) { return one.word == word; });
    if (unit == units.end())
        return tl::unexpected(FaultKind::UnitUnknown);
    constexpr double kMost = 9e18;
    return static_cast<std::int64_t>(std::min(number * unit->factor + 0.5, kMost));
}

} // namespace lifeline::filter
