#include "core/analysis/two_sided/clock.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lifeline::analysis::two_sided {
namespace {

constexpr double kMostNoise = 50'000; // nanoseconds that software may be late with a time stamp
constexpr double kMostNoiseOfOnePlace = 1'000'000; // and two programs on one busy machine
constexpr double kResolution = 1'000; // of most captures, nanoseconds

/// A crossing, from a common origin so that nanoseconds survive the double.
struct Point {
    double t = 0;
    double d = 0;
};

/// The constraint of one direction: d − (a + αt) is never negative. The other direction's signs are turned.
class Envelope {
public:
    explicit Envelope(std::vector<Point> points) : m_points(std::move(points))
    {
        std::sort(m_points.begin(), m_points.end(), [](const Point& one, const Point& two) {
            return one.t < two.t || (one.t == two.t && one.d < two.d);
        });
        for (const Point& point : m_points) { // lower convex hull, Andrew's chain
            while (m_hull.size() >= 2 && isAbove(m_hull.back(), m_hull[m_hull.size() - 2], point))
                m_hull.pop_back();
            if (m_hull.empty() || m_hull.back().t < point.t)
                m_hull.push_back(point);
            m_sumT += point.t;
            m_sumD += point.d;
        }
    }

    bool empty() const { return m_points.empty(); }
    double size() const { return static_cast<double>(m_points.size()); }
    const std::vector<Point>& hull() const { return m_hull; }

    /// The highest line of that slope below all points: its value at 0.
    double support(double slope) const
    {
        double lowest = std::numeric_limits<double>::infinity();
        for (const Point& point : m_hull)
            lowest = std::min(lowest, point.d - slope * point.t);
        return lowest;
    }

    /// The points' heights above that line, added.
    double heights(double slope) const { return m_sumD - slope * m_sumT - size() * support(slope); }

    /// The middle one of the points' heights above the line of that slope through the origin.
    double medianAbove(double slope) const
    {
        std::vector<double> heights;
        heights.reserve(m_points.size());
        for (const Point& point : m_points)
            heights.push_back(point.d - slope * point.t);
        const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
        std::nth_element(heights.begin(), middle, heights.end());
        return *middle;
    }

private:
    static bool isAbove(const Point& middle, const Point& before, const Point& after)
    {
        return (middle.d - before.d) * (after.t - before.t) >= (after.d - before.d) * (middle.t - before.t);
    }

    std::vector<Point> m_points;
    std::vector<Point> m_hull;
    double m_sumT = 0;
    double m_sumD = 0;
};

/// Where a function that first falls and then rises is lowest.
template <class Function>
double lowest(double low, double high, Function function)
{
    for (int i = 0; i < 100 && high - low > 1e-12; ++i) {
        const double third = (high - low) / 3;
        if (function(low + third) <= function(high - third))
            high -= third;
        else
            low += third;
    }
    return (low + high) / 2;
}

/// Both directions' constraints on one line a + αt: below all of `over`, above all of `under`.
class Corridor {
public:
    static std::optional<Corridor> between(const Crossings& crossings)
    {
        if (crossings.fromA.empty() || crossings.fromB.empty())
            return std::nullopt;
        const Crossing& origin = crossings.fromA.front();
        Corridor corridor(origin, points(crossings.fromA, origin, 1), points(crossings.fromB, origin, -1));
        if (corridor.m_over.empty() || corridor.m_under.empty())
            return std::nullopt;
        return corridor;
    }

    const Crossing& origin() const { return m_origin; }

    double ceiling(double slope) const { return m_over.support(slope) + m_noise / 2; }
    double floor(double slope) const { return -m_under.support(-slope) - m_noise / 2; }
    /// How far apart the two parallel lines are: concave in the slope.
    double width(double slope) const { return ceiling(slope) - floor(slope); }
    double widest() const
    {
        const double found = lowest(-kLargestDrift, kLargestDrift, [this](double s) { return -width(s); });
        return width(0) >= width(found) ? 0 : found;
    }

    /// The slope at which all frames of both directions lie closest to one line: what two captures of one
    /// place would say, and few frames cannot tell from a short way.
    double closest() const
    {
        return lowest(-kLargestDrift, kLargestDrift,
                      [this](double s) { return -m_highest.support(-s) - m_lowest.support(s); });
    }

    /// From here on the corridor is wider by that: frames may contradict each other so much.
    void allow(double noise) { m_noise = noise; }
    double noise() const { return m_noise; }

    double heights(double slope) const { return m_over.heights(slope) + m_under.heights(-slope); }
    double points() const { return m_over.size() + m_under.size(); }
    double fewestOfADirection() const { return std::min(m_over.size(), m_under.size()); }

    /// The middle delays of both directions, added.
    double medianRoundTrip(double slope) const
    {
        return m_over.medianAbove(slope) + m_under.medianAbove(-slope);
    }

    /// The slopes that leave a line, [low, high], around one that does.
    std::pair<double, double> slopes(double inside) const
    {
        const auto edge = [this](double good, double bad) {
            if (width(bad) >= 0)
                return bad;
            for (int i = 0; i < 60; ++i) {
                const double middle = (good + bad) / 2;
                (width(middle) >= 0 ? good : bad) = middle;
            }
            return good;
        };
        return {edge(inside, -kLargestDrift), edge(inside, kLargestDrift)};
    }

    /// All slopes at which a corner of the possible lines lies.
    std::vector<double> corners(double low, double high) const
    {
        std::vector<double> slopes{low, high};
        const auto add = [&](const std::vector<Point>& hull, double sign) {
            for (std::size_t i = 1; i < hull.size(); ++i) {
                const double slope = sign * (hull[i].d - hull[i - 1].d) / (hull[i].t - hull[i - 1].t);
                if (slope > low && slope < high)
                    slopes.push_back(slope);
            }
        };
        add(m_over.hull(), 1);
        add(m_under.hull(), -1);
        return slopes;
    }

private:
    Corridor(const Crossing& origin, std::vector<Point> over, std::vector<Point> under)
        : m_origin(origin),
          m_lowest(joined(over, under, 1)),
          m_highest(joined(over, under, -1)),
          m_over(std::move(over)),
          m_under(std::move(under))
    {
    }

    static std::vector<Point> joined(const std::vector<Point>& over, const std::vector<Point>& under,
                                     double sign)
    {
        std::vector<Point> all;
        all.reserve(over.size() + under.size());
        for (const Point& point : over)
            all.push_back({point.t, sign * point.d});
        for (const Point& point : under)
            all.push_back({point.t, -sign * point.d});
        return all;
    }

    static std::vector<Point> points(const std::vector<Crossing>& crossings, const Crossing& origin,
                                     double sign)
    {
        std::vector<Point> points;
        points.reserve(crossings.size());
        for (const Crossing& crossing : crossings) {
            const auto t = difference(crossing.at, origin.at);
            const auto d = difference(crossing.difference, origin.difference);
            if (t && d)
                points.push_back({static_cast<double>(t->count()), sign * static_cast<double>(d->count())});
        }
        return points;
    }

    Crossing m_origin;
    Envelope m_lowest; ///< of all points
    Envelope m_highest; ///< the same with the sign of d turned
    Envelope m_over;
    Envelope m_under; ///< with the sign of d turned
    double m_noise = 0;
};

Time nanoseconds(double value) { return Time{std::llround(std::clamp(value, -9e18, 9e18))}; }

struct Drift {
    double slope = 0;
    bool isMeasured = false;
    double uncertainty = kLargestDrift;
};

/// Delays above the smallest are taken to be distributed exponentially. A drift is believed when it makes
/// what was seen e^6 times as likely as none, and those that are e^4.5 times less likely (three standard
/// deviations) lie near.
Drift driftOf(const Corridor& corridor)
{
    constexpr double kFewest = 8; // of each direction
    constexpr double kGain = 6;
    constexpr double kNear = 4.5;
    constexpr double kWidest = 30e-6;
    const double least =
        lowest(-kLargestDrift, kLargestDrift, [&](double slope) { return corridor.heights(slope); });
    const double floor = corridor.points() * kResolution;
    const auto lessLikely = [&](double slope) { // logarithm
        return corridor.points()
            * std::log((corridor.heights(slope) + floor) / (corridor.heights(least) + floor));
    };
    const auto edge = [&](double bad) {
        double good = least;
        for (int i = 0; i < 40; ++i) {
            const double middle = (good + bad) / 2;
            (lessLikely(middle) <= kNear ? good : bad) = middle;
        }
        return good;
    };
    const double uncertainty = std::max(edge(kLargestDrift) - least, least - edge(-kLargestDrift));
    if (corridor.fewestOfADirection() >= kFewest && lessLikely(0) >= kGain && uncertainty <= kWidest
        && corridor.width(least) >= 0)
        return {least, true, uncertainty};
    if (corridor.width(0) >= 0)
        return {};
    return {corridor.widest(), true}; // without a drift, frames would arrive before they left
}

Time saturated(long double value)
{
    constexpr auto kMost = static_cast<long double>(std::numeric_limits<Time::rep>::max());
    if (value >= kMost)
        return Time::max();
    return value <= -kMost ? Time::min() : Time{std::llroundl(value)};
}

} // namespace

Time ClockRelation::onA(Time ofB) const
{
    const long double passed = static_cast<long double>(ofB.count())
        - static_cast<long double>(reference.count()) - static_cast<long double>(offset.count());
    const auto rate = static_cast<long double>(drift);
    return saturated(static_cast<long double>(reference.count()) + passed - passed * (rate / (1 + rate)));
}

Time ClockRelation::offsetAt(Time ofA) const
{
    const long double passed =
        static_cast<long double>(ofA.count()) - static_cast<long double>(reference.count());
    return saturated(static_cast<long double>(offset.count()) + passed * static_cast<long double>(drift));
}

std::optional<double> roundTripLeft(const Crossings& crossings)
{
    const std::optional<Corridor> corridor = Corridor::between(crossings);
    if (!corridor)
        return std::nullopt;
    return corridor->width(corridor->widest());
}

tl::expected<ClockFit, ClockProblem> fitClocks(const Crossings& crossings, Time begin, Time end)
{
    std::optional<Corridor> corridor = Corridor::between(crossings);
    if (!corridor)
        return tl::unexpected(ClockProblem::OneDirection);
    const double widest = corridor->widest();
    const double noise = std::max(0.0, -corridor->width(widest));
    if (noise <= kMostNoiseOfOnePlace
        && corridor->medianRoundTrip(corridor->closest()) <= std::max(3 * noise, 2 * kResolution))
        return tl::unexpected(ClockProblem::SamePlace);
    if (noise > kMostNoise)
        return tl::unexpected(ClockProblem::Unsteady);
    if (noise > 0)
        corridor->allow(noise + 1);

    const Drift drift = driftOf(*corridor);
    const double at0 = (corridor->ceiling(drift.slope) + corridor->floor(drift.slope)) / 2;
    ClockFit fit;
    fit.clock.drift = drift.slope;
    fit.isDriftMeasured = drift.isMeasured;
    fit.noise = nanoseconds(noise);
    fit.roundTrip = nanoseconds(std::max(0.0, corridor->width(drift.slope) - corridor->noise()));
    fit.clock.reference = corridor->origin().at;
    fit.clock.offset = corridor->origin().difference + nanoseconds(at0);

    const auto [low, high] = corridor->slopes(drift.slope);
    fit.driftUncertainty = std::min(drift.uncertainty, std::max(drift.slope - low, high - drift.slope));
    double farthest = 0;
    for (const Time at : {begin, end}) { // the widest is at an end of the period: both bounds are convex
        const auto since = difference(at, fit.clock.reference);
        const double t = since ? static_cast<double>(since->count()) : 0;
        for (const double slope : corridor->corners(low, high)) {
            const double turned = (slope - drift.slope) * t;
            farthest = std::max(
                {farthest, corridor->ceiling(slope) + turned - at0, at0 - corridor->floor(slope) - turned});
        }
    }
    fit.uncertainty = nanoseconds(std::ceil(farthest) + 1);
    return fit;
}

} // namespace lifeline::analysis::two_sided
