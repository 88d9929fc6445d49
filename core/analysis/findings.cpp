#include "core/analysis/findings.h"

#include "core/analysis/findings/scene.h"

#include <algorithm>
#include <tuple>

namespace lifeline::analysis {
namespace {

struct Happening {
    Time time{};
    std::uint32_t step = 0;
    bool isArrival = false;
};

/// Departures and arrivals. In a capture made at one place a segment arrives as it is seen, in file order.
std::vector<Happening> inOrder(const trace::Life& life)
{
    std::vector<Happening> happenings;
    happenings.reserve(life.steps.size() * 2);
    bool isTimed = false;
    for (std::uint32_t i = 0; i < life.steps.size(); ++i) {
        const trace::Step& step = life.steps[i];
        happenings.push_back({step.sent, i, false});
        if (step.delivery != trace::Delivery::Lost)
            happenings.push_back({step.arrived.value_or(step.sent), i, true});
        isTimed = isTimed || step.arrived;
    }
    if (isTimed)
        std::stable_sort(happenings.begin(), happenings.end(),
                         [](const Happening& a, const Happening& b) { return a.time < b.time; });
    return happenings;
}

} // namespace

std::vector<Finding> findingsOf(const trace::Life& life)
{
    Scene scene(life);
    for (const Happening& happening : inOrder(life)) {
        if (happening.isArrival)
            arrive(scene, happening.step);
        else
            depart(scene, happening.step);
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
