#include "ui/lanes/time_axis.h"

#include <array>
#include <chrono>

namespace lifeline::lanes {

using namespace std::chrono_literals;

namespace {

struct Unit {
    Time one;
    const char* name;
};

constexpr std::array<Unit, 7> kUnits{Unit{24h, "d"},  Unit{1h, "h"},   Unit{1min, "min"}, Unit{1s, "s"},
                                     Unit{1ms, "ms"}, Unit{1us, "µs"}, Unit{1ns, "ns"}};

} // namespace

Time TimeAxis::step(double pixels) const
{
    const double wanted = static_cast<double>(length.count()) * pixels / width;
    constexpr std::array<Time::rep, 3> kNice{1, 2, 5};
    for (std::size_t i = kUnits.size(); i-- > 0;)
        for (Time::rep power = 1; power < Time::max().count() / kUnits[i].one.count() / 10; power *= 10)
            for (const Time::rep nice : kNice) {
                const Time step = nice * power * kUnits[i].one;
                if (i > 0 && step >= kUnits[i - 1].one) // told in the larger unit
                    continue;
                if (static_cast<double>(step.count()) >= wanted)
                    return step;
            }
    return length;
}

QString axisText(Time sinceBegin, Time step)
{
    for (const Unit& unit : kUnits) {
        // Seconds take up to two decimals: 0.25 s reads better than 250 ms.
        const bool isSecond = unit.one == 1s;
        if (step < (isSecond ? unit.one / 100 : unit.one))
            continue;
        const int decimals = step >= unit.one ? 0 : step >= unit.one / 10 ? 1 : 2;
        const double value = static_cast<double>(sinceBegin.count()) / static_cast<double>(unit.one.count());
        return QString::number(value, 'f', decimals) + QLatin1Char(' ') + QString::fromUtf8(unit.name);
    }
    return QString::number(sinceBegin.count()) + QLatin1String(" ns");
}

} // namespace lifeline::lanes
