#include "core/ladder/arrow_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace lifeline::ladder {
namespace {

constexpr double kMiddle = 0.5;
constexpr double kNearSender = 0.27;
constexpr double kBeginning = 0.18; ///< of an arrow whose end is shown later
constexpr std::array kElsewhere{0.4, 0.34, 0.27, 0.23, 0.6, 0.7};
/// Labels further back than this are far above.
constexpr std::size_t kLookBack = 12;

/// A label's place: x from the client's lifeline (0) to the server's (1).
struct Place {
    double x = 0;
    double slope = 0; ///< rows down for the whole way from client to server
    double y = 0; ///< on the arrow, at x

    double lineAt(double where) const { return y + slope * (where - x); }
};

Place placeOf(const Arrow& arrow, double labelAt)
{
    const double drop = arrow.arrival - arrow.departure;
    const double way = arrow.lost ? drop / kLostReach : drop; // the cross stands at arrival's height
    const bool right = arrow.from == Side::Client;
    return {right ? labelAt : 1 - labelAt, right ? way : -way, arrow.departure + way * labelAt};
}

/// Rows between two labels where they stand over each other; infinite where they do not.
double clearance(const Place& a, const Place& b)
{
    if (std::abs(a.x - b.x) >= kLabelWidth)
        return std::numeric_limits<double>::infinity();
    // Slanted text follows its line, so compare the lines where the texts' shared stretch begins and ends.
    const double from = std::max(a.x, b.x) - kLabelWidth / 2;
    const double to = std::min(a.x, b.x) + kLabelWidth / 2;
    const double atFrom = a.lineAt(from) - b.lineAt(from);
    const double atTo = a.lineAt(to) - b.lineAt(to);
    return atFrom * atTo <= 0 ? 0 : std::min(std::abs(atFrom), std::abs(atTo));
}

/// Marks the arrows that cross one from the other end: those whose [departure, arrival) overlap.
std::vector<bool> crossings(const std::vector<Arrow>& arrows)
{
    std::vector<bool> crosses(arrows.size(), false);
    PerSide<std::size_t> lowest{
        {arrows.size(), arrows.size()}}; // of each sender, the arrow that ends furthest down
    PerSide<double> until{{-1, -1}};
    for (std::size_t i = 0; i < arrows.size(); ++i) {
        const Arrow& arrow = arrows[i];
        const Side opposite = other(arrow.from);
        if (until[opposite] > arrow.departure) {
            crosses[i] = true;
            crosses[lowest[opposite]] = true;
        }
        if (arrow.arrival > until[arrow.from]) {
            until[arrow.from] = arrow.arrival;
            lowest[arrow.from] = i;
        }
    }
    // The other way round: an arrow whose end lies below the next departure from the other end.
    PerSide<double> next{{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()}};
    for (std::size_t i = arrows.size(); i-- > 0;) {
        if (arrows[i].arrival > next[other(arrows[i].from)])
            crosses[i] = true;
        next[arrows[i].from] = arrows[i].departure;
    }
    return crosses;
}

} // namespace

void placeArrowLabels(Layout& layout)
{
    std::vector<Arrow>& arrows = layout.arrows;
    const std::vector<bool> crosses = crossings(arrows);
    double lowest = -std::numeric_limits<double>::infinity(); // where anything before ends
    std::array<double, kLookBack> lowestUpTo; // of the latest arrows, by their place modulo its size
    lowestUpTo.fill(lowest);
    for (std::size_t i = 0; i < arrows.size(); ++i) {
        Arrow& arrow = arrows[i];
        const auto room = [&](double labelAt) {
            const Place place = placeOf(arrow, labelAt);
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t back = 1; back <= std::min(i, kLookBack); ++back) {
                if (arrow.departure - lowestUpTo[(i - back) % kLookBack] >= 1.5 * kLabelHeight)
                    break; // nothing so far up or further reaches down to it
                const Arrow& earlier = arrows[i - back];
                least = std::min(least, clearance(place, placeOf(earlier, earlier.labelAt)));
            }
            return least;
        };
        arrow.labelAt = arrow.isLate ? kBeginning : crosses[i] || arrow.lost ? kNearSender : kMiddle;
        double best = room(arrow.labelAt);
        for (std::size_t k = 0; best < kLabelHeight && k < kElsewhere.size() && !arrow.isLate; ++k) {
            const double found = room(kElsewhere[k]);
            if (found > best && (!arrow.lost || kElsewhere[k] < kLostReach)) {
                best = found;
                arrow.labelAt = kElsewhere[k];
            }
        }
        lowest = std::max(lowest, arrow.arrival);
        lowestUpTo[i % kLookBack] = lowest;
    }
}

} // namespace lifeline::ladder
