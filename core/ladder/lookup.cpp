#include "core/ladder/layout.h"

#include <algorithm>

namespace lifeline::ladder {
namespace {

/// The one of some ascending, disjoint stretches that has the step; or null.
template <class Stretch>
const Stretch* holding(const std::vector<Stretch>& all, std::uint32_t step)
{
    const auto next = std::upper_bound(all.begin(), all.end(), step,
                                       [](std::uint32_t at, const Stretch& one) { return at < one.begin; });
    return next == all.begin() || (next - 1)->end <= step ? nullptr : &*(next - 1);
}

} // namespace

const Arrow* arrowOf(const Layout& layout, std::uint32_t step)
{
    const std::vector<Arrow>& arrows = layout.arrows;
    if (step < arrows.size() && arrows[step].step == step) // nothing above is folded
        return &arrows[step];
    const auto found = std::lower_bound(arrows.begin(), arrows.end(), step,
                                        [](const Arrow& arrow, std::uint32_t at) { return arrow.step < at; });
    return found != arrows.end() && found->step == step ? &*found : nullptr;
}

const FoldBlock* blockOf(const Layout& layout, std::uint32_t step) { return holding(layout.folds, step); }

const Burst* burstOf(const Layout& layout, std::uint32_t step) { return holding(layout.bursts, step); }

} // namespace lifeline::ladder
