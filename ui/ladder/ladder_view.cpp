#include "ui/ladder/ladder_view.h"

#include "core/analysis/examination.h"
#include "ui/ladder/accessible_ladder.h"
#include "ui/ladder/ladder_header.h"
#include "ui/ladder/row_text.h"
#include "ui/widgets/own_keys.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace lifeline::ladder {
namespace {

constexpr double kNotch = 120; ///< eighths of a degree that a wheel turns for one step

/// A text in the middle of a rectangle, wrapped; gives where it ends.
double paintCentred(QPainter& painter, const QString& text, const QFont& font, const QColor& colour,
                    const QRectF& rect)
{
    painter.setFont(font);
    painter.setPen(colour);
    QRectF bounds;
    painter.drawText(rect, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text, &bounds);
    return bounds.bottom();
}

} // namespace

LadderView::LadderView(state::Selection& selection, state::DisplayOptions& options, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_selection(selection),
      m_options(options),
      m_theme(theme::Theme::light())
{
    makeLaddersAccessible();
    // Enter runs a lesson, but on a block it opens it.
    new widgets::OwnKeys(*this,
                         [this](const QKeyEvent& key) { return m_currentBlock && widgets::isEnter(key); });
    m_header = new LadderHeader(m_picture, this);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Sequence diagram"));
    connect(&m_selection, &state::Selection::stepChanged, this, &LadderView::onStepChanged);
    connect(&m_selection, &state::Selection::rangeChanged, this, &LadderView::updateRange);
    connect(&m_options, &state::DisplayOptions::changed, this, &LadderView::onOptionsChanged);
    connect(&m_arranger, &Arranger::made, this, &LadderView::take);
    measureAgain();
}

LadderView::~LadderView() = default;

void LadderView::setLife(std::shared_ptr<const trace::Life> life,
                         std::shared_ptr<const analysis::Examination> examination)
{
    m_outline.reset();
    m_examination = std::move(examination);
    if (life && life == m_life) {
        layOutAgain();
        updateLinks();
        describeSelection();
        Q_EMIT lifeChanged();
        return;
    }
    const bool sameConnection =
        life && m_life && life->connection.id == m_life->connection.id && life->begin == m_life->begin;
    // Where all of it fits, end and beginning are one: then a selection says that one reads, not watches.
    const bool reads = verticalScrollBar()->maximum() == 0 && m_selection.step().has_value();
    m_followsEnd = sameConnection && standsAtEnd() && !reads;
    m_beginsAnew = m_beginsAnew || !sameConnection;
    m_life = std::move(life);
    m_hovered.reset();
    m_hoveredBlock.reset();
    if (!sameConnection) {
        m_arranger.forget();
        m_currentBlock.reset();
        m_open.foldAll();
    }
    layOutAgain();
    updateLinks();
    updateRange();
    describeSelection();
    Q_EMIT lifeChanged();
}

void LadderView::setTheme(const theme::Theme& theme)
{
    m_theme = theme;
    measureAgain();
}

void LadderView::setNow(std::optional<Time> now)
{
    if (m_now == now)
        return;
    m_now = now;
    m_picture.options = pictureOptions();
    if (m_now && m_life) { // the line of the moment stays in sight
        const double y = m_picture.metrics.y(yAt(m_picture.layout, *m_now));
        const double top = verticalScrollBar()->value();
        const double air = 2 * m_picture.metrics.row;
        if (y < top || y > top + viewport()->height() - air)
            verticalScrollBar()->setValue(static_cast<int>(y - viewport()->height() / 2.0));
    }
    viewport()->update();
}

void LadderView::setEmptyText(const QString& title, const QString& body)
{
    m_emptyTitle = title;
    m_emptyBody = body;
    viewport()->update();
}

PictureOptions LadderView::pictureOptions() const
{
    const bool onBlock = m_currentBlock.has_value();
    return {.notation = m_options.notation(),
            .timeDisplay = m_options.timeDisplay(),
            .selected = onBlock ? std::nullopt : m_selection.step(),
            .hovered = m_hovered,
            .now = m_now,
            .currentBlock = m_currentBlock,
            .hoveredBlock = m_hoveredBlock};
}

void LadderView::measureAgain()
{
    m_picture.theme = m_theme;
    m_picture.options = pictureOptions();
    m_picture.fit(viewport()->width(), m_options.scale(), this);
    const int header = m_life ? static_cast<int>(std::ceil(m_picture.metrics.header)) : 0;
    setViewportMargins(0, header, 0, 0);
    m_header->setVisible(header > 0);
    placeHeader();

    const int page = viewport()->height();
    const int height = m_life ? static_cast<int>(std::ceil(m_picture.height())) : 0;
    verticalScrollBar()->setRange(0, std::max(0, height - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(std::max(1, static_cast<int>(m_picture.metrics.row / 2)));
    const int width = m_life ? static_cast<int>(std::ceil(m_picture.metrics.width)) : 0;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(std::max(1, static_cast<int>(m_picture.metrics.line)));
    viewport()->update();
    m_header->update();
}

void LadderView::placeHeader()
{
    const QRect inside = viewport()->geometry();
    const int height = static_cast<int>(std::ceil(m_picture.metrics.header));
    m_header->setGeometry(inside.left(), inside.top() - height, inside.width(), height);
    m_header->setOffset(horizontalScrollBar()->value());
}

bool LadderView::standsAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 1;
}

void LadderView::reveal(std::uint32_t step)
{
    if (arrowOf(m_picture.layout, step) == nullptr && blockOf(m_picture.layout, step) == nullptr)
        return;
    // What a segment changes stands a line below it.
    const double around = 1.5 * m_picture.metrics.line;
    const Column band = rowBand(m_picture, step);
    Column rows{band.left - around, band.right + around};
    const double top = verticalScrollBar()->value();
    const double page = viewport()->height();
    if (const Arrow* arrow = arrowOf(m_picture.layout, step); arrow != nullptr && rows.width() > page)
        rows.left = m_picture.metrics.y(arrow->departure) - around; // where it leaves, with its label
    if (rows.left < top)
        verticalScrollBar()->setValue(static_cast<int>(std::floor(rows.left)));
    else if (rows.right > top + page)
        verticalScrollBar()->setValue(static_cast<int>(std::ceil(std::min(rows.right - page, rows.left))));
}

Time LadderView::timeAtTop() const
{
    return timeAt(m_picture.layout, m_picture.metrics.rows(verticalScrollBar()->value()));
}

void LadderView::showAtTop(Time time)
{
    if (m_life)
        verticalScrollBar()->setValue(qRound(m_picture.metrics.y(yAt(m_picture.layout, time))));
}

std::optional<double> LadderView::yOf(std::uint32_t step) const
{
    if (!m_life || step >= m_life->steps.size() || m_picture.layout.height <= 0)
        return std::nullopt;
    return m_picture.metrics.y(yAt(m_picture.layout, m_life->steps[step].sent))
        - verticalScrollBar()->value();
}

void LadderView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.ground);
    if (!m_life || m_picture.layout.height <= 0) {
        const double width = std::min(viewport()->width() - 48.0, m_picture.metrics.line * 32);
        QRectF rect((viewport()->width() - width) / 2, viewport()->height() * 0.4, width,
                    viewport()->height());
        rect.setTop(
            paintCentred(painter, m_emptyTitle,
                         m_theme.interfaceFont(theme::TextSize::Title, m_options.scale(), QFont::DemiBold),
                         m_theme.text, rect)
            + 2 * m_picture.metrics.unit);
        paintCentred(painter, m_emptyBody, m_theme.interfaceFont(theme::TextSize::Body, m_options.scale()),
                     m_theme.dim, rect);
        return;
    }
    const double scrolled = verticalScrollBar()->value();
    const LadderMetrics& m = m_picture.metrics;
    painter.translate(-horizontalScrollBar()->value(), -scrolled);
    paintLadder(painter, m_picture,
                {m.rows(scrolled + event->rect().top()), m.rows(scrolled + event->rect().bottom() + 1)});
}

void LadderView::resizeEvent(QResizeEvent* event)
{
    const bool follows = standsAtEnd() && verticalScrollBar()->value() > 0;
    const bool reads = showsSelected(event->oldSize().height());
    measureAgain();
    if (follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (reads)
        reveal(*m_selection.step());
    QAbstractScrollArea::resizeEvent(event);
}

void LadderView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    if (dx != 0)
        m_header->setOffset(horizontalScrollBar()->value());
}

void LadderView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto linked = extends ? std::nullopt : linkedStepAt(event->position());
    if (linked)
        Q_EMIT linkFollowed(*linked);
    else if (!clickFold(event->position()))
        select(stepAt(event->position()), extends);
}

void LadderView::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept(); // the press was ours
}

void LadderView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF shift(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const FoldBlock* block = m_picture.life ? blockAt(m_picture, event->position() + shift) : nullptr;
    setHoveredBlock(block != nullptr ? std::optional(block->begin) : std::nullopt);
    viewport()->setCursor(linkedStepAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setHovered(stepAt(event->position()));
}

void LadderView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_wheelNotches += event->angleDelta().y() / kNotch;
    const int whole = static_cast<int>(m_wheelNotches);
    m_wheelNotches -= whole;
    m_options.stepZoom(whole);
    event->accept();
}

void LadderView::keyPressEvent(QKeyEvent* event)
{
    if (extendByKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_currentBlock ? toggleFold() : QAbstractScrollArea::keyPressEvent(event);
    case Qt::Key_Down:
        return selectNext();
    case Qt::Key_Up:
        return selectPrevious();
    case Qt::Key_Home:
        return selectFirst();
    case Qt::Key_End:
        return selectLast();
    case Qt::Key_PageDown:
        return selectPageDown();
    case Qt::Key_PageUp:
        return selectPageUp();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LadderView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Sequence diagram"));
        measureAgain();
    }
    QAbstractScrollArea::changeEvent(event);
}

bool LadderView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        setHovered(std::nullopt);
        setHoveredBlock(std::nullopt);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

std::optional<std::uint32_t> LadderView::stepAt(const QPointF& position) const
{
    return ladder::stepAt(m_picture,
                          position + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()));
}

void LadderView::select(std::optional<std::uint32_t> step, bool extends)
{
    if (step && extends)
        m_selection.extendTo(*step);
    else if (step && m_currentBlock && m_selection.step() == step)
        onStepChanged(); // back from a block to where the selection was all the time
    else if (step)
        m_selection.setStep(step);
}

void LadderView::selectPageDown() { selectPageAway(+1); }

void LadderView::selectPageUp() { selectPageAway(-1); }

void LadderView::selectPageAway(int pages)
{
    const std::vector<Arrow>& arrows = m_picture.layout.arrows;
    if (arrows.empty())
        return;
    const double from = m_picture.metrics.rows(
        rowBand(m_picture, m_currentBlock.value_or(m_selection.step().value_or(0))).middle());
    const double rows = from + pages * (viewport()->height() / m_picture.metrics.row - 1);
    const auto found = std::ranges::lower_bound(arrows, rows, {}, &Arrow::departure);
    select(found != arrows.end() ? found->step : arrows.back().step);
}

void LadderView::setHovered(std::optional<std::uint32_t> step)
{
    if (m_hovered == step)
        return;
    m_hovered = step;
    m_picture.options = pictureOptions();
    viewport()->update();
}

void LadderView::onStepChanged()
{
    m_currentBlock.reset();
    openSelected();
    m_picture.options = pictureOptions();
    updateLinks();
    if (const auto step = m_selection.step())
        reveal(*step);
    viewport()->update();
    describeSelection();
}

void LadderView::onOptionsChanged()
{
    // The row at the top stays at the top, whatever the zoom or the width of a number.
    const double before = m_picture.metrics.rows(verticalScrollBar()->value());
    const bool reads = showsSelected(viewport()->height());
    if (m_life && m_picture.layout.mode != m_options.timeMode())
        return layOutAgain();
    measureAgain();
    verticalScrollBar()->setValue(qRound(m_picture.metrics.y(before)));
    if (reads)
        reveal(*m_selection.step());
}

bool LadderView::showsSelected(int page) const
{
    const auto y = m_selection.step() ? yOf(*m_selection.step()) : std::nullopt;
    return y && *y >= 0 && *y < page;
}

void LadderView::describeSelection()
{
    const auto step = m_selection.step();
    const bool known = m_life && step && *step < m_life->steps.size();
    const QString description =
        known ? spokenRow({*m_life, m_examination.get(), m_options.notation()}, *step) : QString();
    if (description == accessibleDescription())
        return;
    setAccessibleDescription(description);
    if (known)
        announceRow(*this, *step);
}

} // namespace lifeline::ladder
