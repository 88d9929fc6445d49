#pragma once

#include "core/base/time.h"
#include "core/tcp/segment.h"
#include "core/trace/snapshot.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::analysis::two_sided {

/// The two captures that are joined, in the order in which they were named.
enum class Vantage : std::uint8_t { A, B };

constexpr Vantage other(Vantage vantage) { return vantage == Vantage::A ? Vantage::B : Vantage::A; }
constexpr std::array<Vantage, 2> kBothVantages{Vantage::A, Vantage::B};

/// One value a capture.
template <class T>
struct PerVantage {
    std::array<T, 2> values{};

    constexpr T& operator[](Vantage vantage) { return values[static_cast<std::size_t>(vantage)]; }
    constexpr const T& operator[](Vantage vantage) const { return values[static_cast<std::size_t>(vantage)]; }
};

/// A capture, and when it was running: [begin, end] by its own clock, from its first frame to its last,
/// whatever they hold, or as it says itself.
struct Recorded {
    const trace::TraceSnapshot* trace = nullptr;
    Time begin{};
    Time end{};

    /// With what the file itself says of its interfaces.
    /// @param firstFrame, lastFrame  the times of the first and the last frame
    static Recorded of(const trace::TraceSnapshot& trace, Time firstFrame, Time lastFrame);

    /// Frames that it says it lost.
    std::uint64_t dropped() const;
};

/// One segment as one capture has it.
struct Sighting {
    tcp::Segment wire;
    SegmentIndex segment{};
    Time at{}; ///< by the clock that the holder says
    std::uint64_t sack = 0; ///< tells SACK options apart (RFC 2018 §3); 0 where there is none
};

/// `later - earlier`; nothing where a hostile file's times lie farther apart than 64 bits of nanoseconds.
constexpr std::optional<Time> difference(Time later, Time earlier)
{
    Time::rep result = 0;
    if (__builtin_sub_overflow(later.count(), earlier.count(), &result))
        return std::nullopt;
    return Time{result};
}

/// `later - earlier`, saturated: a hostile file's times are only clamped.
constexpr Time span(Time later, Time earlier)
{
    return difference(later, earlier).value_or(later > earlier ? Time::max() : Time::min());
}

} // namespace lifeline::analysis::two_sided
