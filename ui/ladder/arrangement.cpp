#include "ui/ladder/arrangement.h"

#include "core/analysis/examination.h"

namespace lifeline::ladder {

std::size_t Outline::shown(std::size_t steps, const OpenFolds& open) const
{
    for (const Fold& fold : folds)
        if (!open.isOpen(fold))
            steps -= fold.count();
    return steps;
}

Outline outlineOf(const trace::Life& life, const analysis::Examination* examination)
{
    Outline outline;
    const std::vector<analysis::Finding>* findings =
        examination != nullptr ? &examination->remarks.findings : nullptr;
    outline.folds = foldsOf(life, findings);
    outline.notes = notesOf(life);
    outline.octets = OctetSums(life);
    if (findings != nullptr)
        outline.chips = chipsOf(*findings);
    outline.isExamined = findings != nullptr;
    return outline;
}

ArrangementPtr arranged(ArrangementWish wish)
{
    if (!wish.outline)
        wish.outline = std::make_shared<const Outline>(outlineOf(*wish.life, wish.examination.get()));
    auto made = std::make_shared<Arrangement>();
    made->layout = layOut(*wish.life, wish.mode, wish.outline->folds, wish.open);
    made->arrows = ArrowIndex(made->layout.arrows);
    made->wish = std::move(wish);
    return made;
}

} // namespace lifeline::ladder
