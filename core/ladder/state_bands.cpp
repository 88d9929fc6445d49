#include "core/ladder/state_bands.h"

#include <algorithm>

namespace lifeline::ladder {
namespace {

/// The height at which an end's band begins.
double beginOf(const trace::Life& life, const Layout& layout, const trace::StateSpan& span, Side side,
               double change)
{
    if (!span.cause || *span.cause >= life.steps.size())
        return change;
    if (const Arrow* arrow = arrowOf(layout, *span.cause))
        return arrow->from == side ? arrow->departure : arrow->arrival;
    const FoldBlock* block = blockOf(layout, *span.cause); // only where a run was made without knowing of it
    return block != nullptr ? block->top : change;
}

/// The height at which the change was certainly over.
double provenOf(const trace::Life& life, const Layout& layout, const trace::StateSpan& span, const Band& band)
{
    if (span.evidence == trace::Evidence::Assumed)
        return band.end;
    if (span.provenAt <= span.begin)
        return band.begin;
    double at = yAt(layout, span.provenAt);
    if (span.evidenceFrame) {
        // Segments of one time have heights of their own; the frame says which of them is meant. Where frames
        // do not ascend with the steps, it is not found or found.
        const auto found =
            std::lower_bound(life.steps.begin(), life.steps.end(), *span.evidenceFrame,
                             [](const trace::Step& step, FrameNumber frame) { return step.frame < frame; });
        const Arrow* arrow = found != life.steps.end() && found->frame == *span.evidenceFrame
            ? arrowOf(layout, static_cast<std::uint32_t>(found - life.steps.begin()))
            : nullptr;
        if (arrow != nullptr)
            at = arrow->departure;
    }
    return std::clamp(at, band.begin, band.end);
}

} // namespace

void placeStates(const trace::Life& life, const PerSide<std::vector<double>>& changeAt, Layout& layout)
{
    for (const Side side : kBothSides) {
        const std::vector<trace::StateSpan>& spans = life.spans[side];
        std::vector<Band>& bands = layout.bands[side];
        std::vector<Chip>& chips = layout.chips[side];
        bands.reserve(spans.size());
        chips.reserve(spans.size());
        double above = 0;
        for (std::uint32_t i = 0; i < spans.size(); ++i) {
            const double begin =
                i == 0 ? 0 : std::max(above, beginOf(life, layout, spans[i], side, changeAt[side][i]));
            bands.push_back({i, side, begin, begin, begin});
            const double wanted = begin + kChipBelow;
            chips.push_back({i, side, i == 0 ? wanted : std::max(wanted, chips.back().y + kChipHeight)});
            above = begin;
        }
        if (!chips.empty())
            layout.height = std::max(layout.height, chips.back().y + kChipHeight / 2);
    }
    for (const Side side : kBothSides) {
        std::vector<Band>& bands = layout.bands[side];
        for (std::size_t i = 0; i < bands.size(); ++i) {
            bands[i].end = i + 1 < bands.size() ? bands[i + 1].begin : layout.height;
            bands[i].provenAt = provenOf(life, layout, life.spans[side][i], bands[i]);
        }
    }
}

} // namespace lifeline::ladder
