#include "core/ladder/time_marks.h"

#include <limits>
#include <utility>

namespace lifeline::ladder {
namespace {

constexpr double kRowsPerTick = 2;
constexpr double kTickAir = 0.9; ///< between a tick and the time of something

/// 1, 2 or 5 times a power of ten: not less than that many nanoseconds.
Time roundAtLeast(double nanoseconds)
{
    constexpr Time::rep kLargest = std::numeric_limits<Time::rep>::max() / 10;
    Time::rep power = 1;
    while (static_cast<double>(power) * 10 <= nanoseconds && power < kLargest)
        power *= 10;
    for (const Time::rep digit : {1, 2, 5})
        if (static_cast<double>(power) * static_cast<double>(digit) >= nanoseconds)
            return Time{power * digit};
    return Time{power * 10};
}

} // namespace

void thinMarks(std::vector<TimeMark>& marks, double height)
{
    constexpr double kNowhere = -std::numeric_limits<double>::infinity();
    std::erase_if(marks, [height, last = kNowhere](const TimeMark& mark) mutable {
        if (mark.y - last < height)
            return true;
        last = mark.y;
        return false;
    });
}

void addTicks(std::vector<TimeMark>& marks, Anchor begin, double perRow)
{
    const Time step = roundAtLeast(perRow * kRowsPerTick);
    const auto heightAt = [&](Time time) {
        return begin.y + static_cast<double>((time - begin.time).count()) / perRow;
    };
    std::vector<TimeMark> all;
    Time next = begin.time + step;
    for (const TimeMark& mark : marks) {
        for (; heightAt(next) < mark.y; next += step) {
            const double here = heightAt(next);
            if ((all.empty() || here - all.back().y >= kTickAir) && mark.y - here >= kTickAir)
                all.push_back({here, next});
        }
        all.push_back(mark);
    }
    marks = std::move(all);
}

} // namespace lifeline::ladder
