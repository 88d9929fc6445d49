#include "core/ladder/reveal.h"

#include <algorithm>

namespace lifeline::ladder {

namespace {

constexpr double kAboveFirst = 0.1; ///< rows
constexpr double kBeginning = 1; ///< of a late arrow, in rows: with its label

/// Whether a state is there already: by what caused it, where a segment did.
bool hasBegun(const trace::StateSpan& span, double begin, const Reveal& reveal)
{
    if (span.cause)
        return reveal.step && *span.cause <= *reveal.step && begin <= reveal.y;
    return begin <= reveal.y;
}

} // namespace

double revealedHeight(const Layout& layout, std::optional<std::uint32_t> step)
{
    if (!step)
        return layout.arrows.empty() ? layout.height
                                     : std::max(0.0, layout.arrows.front().departure - kAboveFirst);
    double lowest = 0;
    constexpr std::ptrdiff_t kReach = 64; // arrows that one may overtake
    const auto end = std::upper_bound(layout.arrows.begin(), layout.arrows.end(), *step,
                                      [](std::uint32_t at, const Arrow& arrow) { return at < arrow.step; });
    for (auto arrow = end; arrow != layout.arrows.begin() && end - arrow < kReach;)
        if ((--arrow)->isLate && end != layout.arrows.end())
            lowest = std::max(lowest, std::min(arrow->arrival, arrow->departure + kBeginning));
        else
            lowest = std::max(lowest, arrow->arrival);
    if (const FoldBlock* block = blockOf(layout, *step); block != nullptr)
        lowest = std::max(lowest, block->bottom);
    return lowest;
}

Layout revealed(const Layout& layout, const trace::Life& life, const Reveal& reveal)
{
    Layout shown = layout;
    const auto isLater = [&](std::uint32_t step) { return !reveal.step || step > *reveal.step; };
    std::erase_if(shown.arrows, [&](const Arrow& arrow) { return isLater(arrow.step); });
    std::erase_if(shown.folds, [&](const FoldBlock& fold) { return isLater(fold.begin); });
    std::erase_if(shown.bursts, [&](const Burst& burst) { return isLater(burst.begin); });
    std::erase_if(shown.notices, [&](const NoticeMark& mark) { return mark.y > reveal.y; });
    std::erase_if(shown.calls, [&](const CallLabel& call) { return call.y > reveal.y; });
    std::erase_if(shown.gaps, [&](const Gap& gap) { return gap.end > reveal.y; });
    std::erase_if(shown.marks, [&](const TimeMark& mark) { return mark.y > reveal.y; });
    if (shown.handshake && shown.handshake->end > reveal.y)
        shown.handshake.reset();
    for (const Side side : kBothSides) {
        std::vector<Band>& bands = shown.bands[side];
        const auto future = std::find_if(bands.begin(), bands.end(), [&](const Band& band) {
            return !hasBegun(life.spans[side][band.span], band.begin, reveal);
        });
        bands.erase(future, bands.end());
        if (!bands.empty()) {
            bands.back().end = reveal.y;
            bands.back().provenAt = std::min(bands.back().provenAt, reveal.y);
        }
        std::erase_if(shown.chips[side],
                      [&](const Chip& chip) { return bands.empty() || chip.span > bands.back().span; });
    }
    return shown;
}

} // namespace lifeline::ladder
