#include "ui/plots/units.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace lifeline::plots {
namespace {

using analysis::series::ChartKind;

struct Units {
    Q_DECLARE_TR_FUNCTIONS(Units)
};

constexpr double kKibi = 1024;
constexpr double kLargestDecimalStep = 500; ///< octets; then come powers of two
constexpr double kNanosecondsInSecond = 1e9;
constexpr double kLongestSaid = 9e9; ///< seconds; more is more than Time can say

/// A unit of measure with its sign.
struct Measure {
    double size = 1;
    const char* sign = "";
};

constexpr std::array kSeconds{Measure{1, "s"}, Measure{1e-3, "ms"}, Measure{1e-6, "µs"}, Measure{1e-9, "ns"}};
constexpr std::array kOctets{Measure{kKibi * kKibi * kKibi * kKibi, "TiB"},
                             Measure{kKibi * kKibi * kKibi, "GiB"}, Measure{kKibi * kKibi, "MiB"},
                             Measure{kKibi, "KiB"}, Measure{1, ""}};
constexpr std::array kRates{Measure{1e12, "Tbit/s"}, Measure{1e9, "Gbit/s"}, Measure{1e6, "Mbit/s"},
                            Measure{1e3, "kbit/s"}, Measure{1, "bit/s"}};

/// The largest that goes at least once into a value, else the smallest.
template <std::size_t N>
Measure fitting(const std::array<Measure, N>& measures, double value)
{
    for (const Measure& measure : measures)
        if (value >= measure.size * (1 - 1e-9))
            return measure;
    return measures.back();
}

Measure measureFor(double largest, Unit unit)
{
    switch (unit) {
    case Unit::Seconds:
        return fitting(kSeconds, largest);
    case Unit::Octets:
        return fitting(kOctets, largest);
    case Unit::BitsPerSecond:
        break;
    }
    return fitting(kRates, largest);
}

QString withSign(const QString& number, const Measure& measure)
{
    const QString sign = QString::fromUtf8(measure.sign);
    return sign.isEmpty() ? number : number + u' ' + sign;
}

} // namespace

Unit unitOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::RoundTrip:
        return Unit::Seconds;
    case ChartKind::Throughput:
        return Unit::BitsPerSecond;
    case ChartKind::TimeSequence:
    case ChartKind::Flight:
    case ChartKind::SegmentSizes:
        break;
    }
    return Unit::Octets;
}

double tickStep(double atLeast, Unit unit)
{
    if (!(atLeast > 0) || !std::isfinite(atLeast))
        return 1;
    if (unit == Unit::Octets && atLeast <= 1)
        return 1; // there is no half of an octet
    if (unit == Unit::Octets && atLeast > kLargestDecimalStep)
        return std::exp2(std::ceil(std::log2(atLeast) - 1e-9));
    const double magnitude = std::pow(10, std::floor(std::log10(atLeast)));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * magnitude >= atLeast * (1 - 1e-9))
            return step * magnitude;
    return 10 * magnitude;
}

QString tickText(double value, double step, double largest, Unit unit)
{
    if (std::abs(value) < step * 1e-6)
        return QStringLiteral("0");
    Measure measure = measureFor(largest, unit);
    // 4097 KiB is read more easily than 4.0009765625 MiB, and 1200 than 1.171875 KiB.
    if (unit == Unit::Octets && (step < measure.size / 8 || step <= kLargestDecimalStep))
        measure = measureFor(step, unit);
    constexpr int kMostDecimals = 9;
    const double steps = step / measure.size;
    int decimals = 0;
    for (double rest = steps; decimals < kMostDecimals && std::abs(rest - std::round(rest)) > 1e-6 * rest;
         rest *= 10)
        ++decimals;
    return withSign(QString::number(value / measure.size, 'f', decimals), measure);
}

QString valueText(double value, Unit unit)
{
    if (unit == Unit::Seconds)
        return text::durationText(Time{
            static_cast<Time::rep>(std::clamp(value, -kLongestSaid, kLongestSaid) * kNanosecondsInSecond)});
    if (unit == Unit::Octets && value < 10 * kKibi)
        return Units::tr("%n octets", nullptr, static_cast<int>(value));
    const Measure measure = measureFor(value, unit);
    return withSign(QString::number(value / measure.size, 'g', 3), measure);
}

} // namespace lifeline::plots
