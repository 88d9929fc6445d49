// Laying out anew without a jump, and folded runs.
#include "ui/ladder/ladder_view.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace lifeline::ladder {
namespace {

constexpr double kMove = 2; ///< pixels; the least that a picture moves to keep a row in its place

} // namespace

void LadderView::layOutAgain()
{
    if (!m_life) {
        m_arranger.forget();
        m_shown.reset();
        m_picture.setLife(nullptr, m_options.timeMode());
        m_followsEnd = m_beginsAnew = false;
        measureAgain();
        return;
    }
    if (m_beginsAnew && m_picture.life && m_picture.life->connection.id != m_life->connection.id) {
        m_shown.reset();
        m_picture.setLife(nullptr, m_options.timeMode()); // not another connection's picture meanwhile
        measureAgain();
    }
    m_arranger.ask({m_life, m_examination, m_outline, m_options.timeMode(), m_open});
}

void LadderView::take(const ArrangementPtr& arrangement)
{
    const std::optional<Place> before = m_beginsAnew ? std::nullopt : place();
    m_shown = arrangement->wish.outline;
    if (arrangement->wish.life == m_life && arrangement->wish.examination == m_examination)
        m_outline = arrangement->wish.outline;
    m_picture.exchange(*arrangement);
    m_arranger.discard(arrangement);
    updateRange();
    if (m_currentBlock) { // it may have been split, or be open
        const FoldBlock* block = blockOf(m_picture.layout, *m_currentBlock);
        m_currentBlock = block != nullptr && !block->isOpen ? std::optional(block->begin) : std::nullopt;
    }
    measureAgain();
    QScrollBar& bar = *verticalScrollBar();
    if (m_followsEnd)
        bar.setValue(bar.maximum());
    else if (m_beginsAnew)
        bar.setValue(0);
    else if (before)
        restore(*before);
    m_followsEnd = m_beginsAnew = false;
    openSelected();
}

/// The selected row where it is in sight, else the first row that is.
std::optional<LadderView::Place> LadderView::place() const
{
    const std::vector<Arrow>& arrows = m_picture.layout.arrows;
    const std::vector<FoldBlock>& folds = m_picture.layout.folds;
    const double top = verticalScrollBar()->value();
    const auto placeOf = [&](std::uint32_t step) { return Place{step, rowBand(m_picture, step).left - top}; };
    const auto isInSight = [&](const Place& one) { return one.y >= 0 && one.y < viewport()->height(); };
    for (const std::optional<std::uint32_t> step : {m_currentBlock, m_selection.step()})
        if (step && (arrowOf(m_picture.layout, *step) || blockOf(m_picture.layout, *step))
            && isInSight(placeOf(*step)))
            return placeOf(*step);
    const double rows = m_picture.metrics.rows(top);
    const auto arrow = std::ranges::lower_bound(arrows, rows, {}, &Arrow::departure);
    const auto block = std::ranges::lower_bound(folds, rows, {}, &FoldBlock::bottom);
    if (block != folds.end() && !block->isOpen && (arrow == arrows.end() || block->top <= arrow->departure))
        return placeOf(block->begin);
    if (arrow != arrows.end())
        return placeOf(arrow->step);
    return arrows.empty() ? std::nullopt : std::optional(placeOf(arrows.back().step));
}

void LadderView::restore(const Place& place)
{
    const double wanted = rowBand(m_picture, place.step).left - place.y;
    if (std::abs(wanted - verticalScrollBar()->value()) >= kMove) // a pixel is not worth leaving the top for
        verticalScrollBar()->setValue(qRound(wanted));
}

/// Whether the step is in a run.
bool LadderView::toggleFoldOf(std::uint32_t step)
{
    const Fold* fold = m_shown ? foldWith(m_shown->folds, step) : nullptr;
    if (fold == nullptr)
        return false;
    m_open.toggle(*fold);
    return true;
}

/// What is selected is shown: its run opens.
void LadderView::openSelected()
{
    const auto step = m_selection.step();
    if (!step || m_currentBlock || !m_shown)
        return;
    const Fold* fold = foldWith(m_shown->folds, *step);
    if (fold == nullptr || m_open.isOpen(*fold))
        return;
    if (m_now) { // what plays passes through a block, and does not open it
        m_currentBlock = fold->begin;
        return;
    }
    m_open.toggle(*fold);
    layOutAgain();
    reveal(*step);
}

bool LadderView::canToggleFold() const
{
    const auto step = m_currentBlock ? m_currentBlock : m_selection.step();
    return step && m_shown && foldWith(m_shown->folds, *step) != nullptr;
}

void LadderView::toggleFold()
{
    const auto block = m_currentBlock;
    const auto step = block ? block : m_selection.step();
    if (!step || !toggleFoldOf(*step))
        return;
    const FoldBlock* shown = blockOf(m_picture.layout, *step);
    const bool folds = shown != nullptr && shown->isOpen;
    const std::uint32_t begin = shown != nullptr ? shown->begin : *step;
    m_currentBlock = folds ? std::optional(begin) : block;
    layOutAgain();
    if (!folds && block)
        select(*block); // what was opened is gone into from its first segment on
}

void LadderView::openAllFolds()
{
    m_open.openAll();
    m_currentBlock.reset();
    layOutAgain();
}

void LadderView::foldAll()
{
    m_open.foldAll();
    if (const auto step = m_selection.step(); step && m_shown)
        if (const Fold* fold = foldWith(m_shown->folds, *step))
            m_currentBlock = fold->begin; // the selected segment goes into it, and keys stand there
    layOutAgain();
}

bool LadderView::clickFold(const QPointF& position)
{
    if (!m_picture.life)
        return false;
    const QPointF shift(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const FoldBlock* block = blockAt(m_picture, position + shift);
    if (block == nullptr)
        return false;
    const bool folds = block->isOpen;
    const std::uint32_t begin = block->begin;
    if (!toggleFoldOf(begin))
        return false;
    const auto step = m_selection.step();
    const bool hidesSelection = folds && step && *step >= begin && *step < block->end;
    m_currentBlock = hidesSelection ? std::optional(begin) : std::nullopt;
    layOutAgain();
    return true;
}

void LadderView::setHoveredBlock(std::optional<std::uint32_t> block)
{
    if (m_hoveredBlock == block)
        return;
    m_hoveredBlock = block;
    m_picture.options = pictureOptions();
    viewport()->update();
}

/// Keys stand on a segment, or on the block that hides it.
void LadderView::stand(std::uint32_t step)
{
    const FoldBlock* block = blockOf(m_picture.layout, step);
    if (block == nullptr || block->isOpen)
        return select(step);
    m_currentBlock = block->begin;
    m_picture.options = pictureOptions();
    reveal(block->begin);
    viewport()->update();
}

void LadderView::walk(bool forward)
{
    if (!m_life || m_life->steps.empty())
        return;
    const auto last = static_cast<std::uint32_t>(m_life->steps.size() - 1);
    if (m_currentBlock) {
        const FoldBlock* block = blockOf(m_picture.layout, *m_currentBlock);
        const std::uint32_t end = block != nullptr ? block->end : *m_currentBlock + 1;
        if (forward && end <= last)
            stand(end);
        else if (!forward && *m_currentBlock > 0)
            stand(*m_currentBlock - 1);
        return;
    }
    const auto step = m_selection.step();
    if (!step)
        return stand(forward ? 0 : last);
    stand(forward ? std::min(*step + 1, last) : *step - std::min(*step, 1U));
}

void LadderView::selectNext() { walk(true); }

void LadderView::selectPrevious() { walk(false); }

void LadderView::selectFirst()
{
    if (m_life && !m_life->steps.empty())
        stand(0);
}

void LadderView::selectLast()
{
    if (m_life && !m_life->steps.empty())
        stand(static_cast<std::uint32_t>(m_life->steps.size() - 1));
}

} // namespace lifeline::ladder
