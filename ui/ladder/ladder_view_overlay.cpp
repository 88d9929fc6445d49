// What the ladder's view does beside walking and scrolling: links, ranges, marks, and its menu.

#include "core/analysis/examination.h"
#include "ui/ladder/ladder_view.h"
#include "ui/text/finding_text.h"
#include "ui/text/word_at.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPolygonF>
#include <QScrollBar>
#include <QTransform>
#include <algorithm>

namespace lifeline::ladder {
namespace {

/// The card of a chip at an arrow: of its cause where that is sure, since that is what it says, else of the
/// finding.
QString cardOf(const FindingChip& chip)
{
    const bool hasCause = chip.cause != analysis::Cause::None && chip.cause != analysis::Cause::Unknown
        && chip.confidence != analysis::Confidence::Possible;
    const std::string_view word = hasCause ? analysis::name(chip.cause) : analysis::name(chip.kind);
    return (hasCause ? QStringLiteral("cause/") : QStringLiteral("finding/"))
        + QLatin1String(word.data(), static_cast<qsizetype>(word.size()));
}

/// The word of a run at a distance from its left end.
QString wordIn(const TextRun& run, double distance, const Typeface& face)
{
    for (qsizetype i = 0; i < run.text.size(); ++i)
        if (distance < face.width(run.text.left(i + 1)))
            return text::wordAt(run.text, i);
    return {};
}

} // namespace

void LadderView::updateLinks()
{
    m_picture.overlay.links.clear();
    const auto step = m_selection.step();
    if (m_life && step && *step < m_life->steps.size()) {
        static const analysis::Links kNone;
        m_picture.overlay.links =
            analysis::linksAt(*m_life, m_examination ? m_examination->links : kNone, *step);
    }
    viewport()->update();
}

void LadderView::updateRange()
{
    m_picture.overlay.range.reset();
    const auto range = m_selection.range();
    const trace::Life* life = m_picture.life.get(); // of which m_shown is: m_life may not be laid out yet
    if (life != nullptr && m_shown && range && range->second < life->steps.size())
        m_picture.overlay.range = stepRange(*life, m_shown->octets, range->first, range->second);
    viewport()->update();
}

void LadderView::setMarks(std::vector<StepMark> marks)
{
    m_picture.overlay.marks = std::move(marks);
    viewport()->update();
}

void LadderView::setNames(const PerSide<QString>& names)
{
    if (m_picture.names == names)
        return;
    m_picture.names = names;
    measureAgain();
}

Rows LadderView::visibleRows() const
{
    const double top = verticalScrollBar()->value();
    return {m_picture.metrics.rows(top), m_picture.metrics.rows(top + viewport()->height())};
}

std::optional<std::uint32_t> LadderView::linkedStepAt(const QPointF& position) const
{
    if (m_picture.overlay.links.empty())
        return std::nullopt;
    return ladder::linkedStepAt(
        m_picture, position + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()),
        visibleRows());
}

QString LadderView::textAt(const QPoint& position) const
{
    const QPointF point = position + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (const PlacedText& text : collectTexts(m_picture, visibleRows())) {
        const Quad quad = text.quad();
        if (QPolygonF(QList<QPointF>(quad.begin(), quad.end())).containsPoint(point, Qt::OddEvenFill))
            return text.text();
    }
    return {};
}

QString LadderView::explainedAt(const QPoint& position) const
{
    const QPointF point = position + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (const PlacedText& placed : collectTexts(m_picture, visibleRows())) {
        const QTransform turned =
            QTransform::fromTranslate(placed.anchor.x(), placed.anchor.y()).rotate(placed.angle);
        const QPointF within = turned.inverted().map(point);
        if (!placed.box.contains(within))
            continue;
        for (const TextRun& run : placed.runs) {
            const double distance = within.x() - placed.box.left() - run.x;
            if (distance < 0 || distance >= run.width)
                continue;
            if (placed.kind == PlacedText::Kind::Chip)
                return QStringLiteral("state/") + run.text;
            if (run.fill.isValid())
                for (const FindingChip& chip : chipsAt(m_picture.chips, placed.index))
                    if (text::chipText(chip) == run.text)
                        return cardOf(chip);
            return wordIn(run, distance, m_picture.metrics.typeface(run.script));
        }
        return {};
    }
    return {};
}

/// Shift with a key that moves makes the range longer or shorter.
bool LadderView::extendByKey(const QKeyEvent& event)
{
    if (!event.modifiers().testFlag(Qt::ShiftModifier) || !m_life || m_life->steps.empty())
        return false;
    const auto last = static_cast<std::uint32_t>(m_life->steps.size() - 1);
    const std::uint32_t step = std::min(m_selection.step().value_or(0), last);
    switch (event.key()) {
    case Qt::Key_Down:
        select(std::min(step + 1, last), true);
        return true;
    case Qt::Key_Up:
        select(step - std::min(step, 1U), true);
        return true;
    case Qt::Key_Home:
        select(0, true);
        return true;
    case Qt::Key_End:
        select(last, true);
        return true;
    default:
        return false;
    }
}

void LadderView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_life || m_life->steps.empty())
        return;
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QPoint position = viewport()->mapFromGlobal(event->globalPos());
        const QPointF shift(horizontalScrollBar()->value(), verticalScrollBar()->value());
        const auto step = stepAt(position);
        const auto range = m_selection.range();
        if (const FoldBlock* block = blockAt(m_picture, position + shift))
            stand(block->begin); // what the menu does is about the run
        else if (!range || !step || *step < range->first || *step > range->second) // a range under it is kept
            select(step);
        Q_EMIT menuRequested(event->globalPos(), textAt(position));
    } else if (const auto step = m_currentBlock ? m_currentBlock : m_selection.step();
               step && *step < m_life->steps.size()) {
        reveal(*step);
        const double y = rowBand(m_picture, *step).middle() - verticalScrollBar()->value();
        const QPoint at(static_cast<int>(m_picture.metrics.centre.middle()) - horizontalScrollBar()->value(),
                        static_cast<int>(y));
        Q_EMIT menuRequested(viewport()->mapToGlobal(at), {});
    }
    event->accept();
}

} // namespace lifeline::ladder
