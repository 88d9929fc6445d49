#include "core/ladder/layout.h"

#include <algorithm>

namespace lifeline::ladder {

const Arrow* arrowOf(const Layout& layout, std::uint32_t step)
{
    const std::vector<Arrow>& arrows = layout.arrows;
    if (step < arrows.size() && arrows[step].step == step) // nothing above is folded
        return &arrows[step];
    const auto found = std::lower_bound(arrows.begin(), arrows.end(), step,
                                        [](const Arrow& arrow, std::uint32_t at) { return arrow.step < at; });
    return found != arrows.end() && found->step == step ? &*found : nullptr;
}

const FoldBlock* blockOf(const Layout& layout, std::uint32_t step)
{
    const auto next =
        std::upper_bound(layout.folds.begin(), layout.folds.end(), step,
                         [](std::uint32_t at, const FoldBlock& block) { return at < block.begin; });
    if (next == layout.folds.begin() || (next - 1)->end <= step)
        return nullptr;
    return &*(next - 1);
}

} // namespace lifeline::ladder
