#include "core/analysis/findings.h"

#include "core/analysis/findings/scene.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace lifeline::analysis {
namespace {

struct Happening {
    enum class Kind : std::uint8_t { Departure, Arrival, Notice };

    Time time{};
    std::uint32_t index = 0; ///< of the step, or of Life::icmp
    Kind kind = Kind::Departure;
};

/// Departures, arrivals and ICMP errors. In a capture made at one place a segment arrives as it is seen, in
/// file order.
std::vector<Happening> inOrder(const trace::Life& life)
{
    using Kind = Happening::Kind;
    std::vector<Happening> happenings;
    happenings.reserve(life.steps.size() * 2 + life.icmp.size());
    bool isTimed = false;
    std::uint32_t notice = 0;
    const auto takeNotices = [&](std::uint32_t before) {
        for (; notice < life.icmp.size() && life.icmp[notice].place <= before; ++notice)
            happenings.push_back({life.icmp[notice].time, notice, Kind::Notice});
    };
    for (std::uint32_t i = 0; i < life.steps.size(); ++i) {
        takeNotices(i);
        const trace::Step& step = life.steps[i];
        happenings.push_back({step.sent, i, Kind::Departure});
        if (step.delivery != trace::Delivery::Lost)
            happenings.push_back({step.arrived.value_or(step.sent), i, Kind::Arrival});
        isTimed = isTimed || step.arrived;
    }
    takeNotices(std::numeric_limits<std::uint32_t>::max());
    if (isTimed)
        std::stable_sort(happenings.begin(), happenings.end(),
                         [](const Happening& a, const Happening& b) { return a.time < b.time; });
    return happenings;
}

} // namespace

std::vector<Finding> findingsOf(const trace::Life& life)
{
    Scene scene(life);
    for (const Happening& happening : inOrder(life))
        switch (happening.kind) {
        case Happening::Kind::Departure:
            depart(scene, happening.index);
            break;
        case Happening::Kind::Arrival:
            arrive(scene, happening.index);
            break;
        case Happening::Kind::Notice:
            takeNotice(scene, happening.index);
            break;
        }
    examineWhole(scene);
    std::stable_sort(scene.found.begin(), scene.found.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.step, a.kind) < std::tie(b.step, b.kind);
    });
    return std::move(scene.found);
}

std::span<const Finding> findingsAt(const std::vector<Finding>& findings, std::uint32_t step)
{
    const auto begin = std::partition_point(findings.begin(), findings.end(),
                                            [&](const Finding& f) { return f.step < step; });
    const auto end =
        std::partition_point(begin, findings.end(), [&](const Finding& f) { return f.step == step; });
    return {begin, end};
}

FindingCounts count(const std::vector<Finding>& findings)
{
    FindingCounts counts{};
    for (const Finding& finding : findings)
        ++counts[static_cast<std::size_t>(finding.kind)];
    return counts;
}

} // namespace lifeline::analysis
