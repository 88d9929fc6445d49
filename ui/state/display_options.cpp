#include "ui/state/display_options.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace lifeline::state {
namespace {

constexpr std::array kNotches{kMinimumZoom, 90, 100, 110, 125, 150, 175, 200, 250, kMaximumZoom};

} // namespace

template <class T>
void DisplayOptions::set(T& member, T value)
{
    if (member == value)
        return;
    member = value;
    Q_EMIT changed();
}

void DisplayOptions::setNumbers(Numbers numbers) { set(m_numbers, numbers); }

void DisplayOptions::setFlags(Flags flags) { set(m_flags, flags); }

void DisplayOptions::setTimeMode(ladder::TimeMode mode) { set(m_timeMode, mode); }

void DisplayOptions::setTimeDisplay(TimeDisplay display) { set(m_timeDisplay, display); }

void DisplayOptions::setZoom(int percent) { set(m_zoom, std::clamp(percent, kMinimumZoom, kMaximumZoom)); }

void DisplayOptions::stepZoom(int notches)
{
    int zoom = m_zoom;
    for (; notches > 0; --notches) {
        const auto* next = std::ranges::upper_bound(kNotches, zoom);
        zoom = next == kNotches.end() ? kMaximumZoom : *next;
    }
    for (; notches < 0; ++notches) {
        const auto* above = std::ranges::lower_bound(kNotches, zoom);
        zoom = above == kNotches.begin() ? kMinimumZoom : *std::prev(above);
    }
    setZoom(zoom);
}

} // namespace lifeline::state
