#pragma once

#include "core/base/time.h"

#include <QString>

namespace lifeline::lanes {

/// Time as width: [begin, begin + length) over `width` pixels.
struct TimeAxis {
    Time begin{};
    Time length{1};
    double left = 0; ///< pixels: where `begin` stands
    double width = 1; ///< pixels

    double x(Time time) const
    {
        return left
            + width * static_cast<double>((time - begin).count()) / static_cast<double>(length.count());
    }
    Time timeAt(double at) const
    {
        return begin
            + Time(static_cast<Time::rep>((at - left) / width * static_cast<double>(length.count())));
    }
    /// The least of 1, 2, 5 × 10ⁿ nanoseconds, seconds, minutes, hours or days that takes that many pixels.
    Time step(double pixels) const;
};

/// A time since the beginning, written as short as steps of that size allow: "0.25 s", "3 ms".
QString axisText(Time sinceBegin, Time step);

} // namespace lifeline::lanes
