#include "ui/side_by_side/side_by_side_view.h"

#include "ui/ladder/ladder_view.h"
#include "ui/side_by_side/connectors.h"
#include "ui/side_by_side/difference_text.h"
#include "ui/theme/label_colour.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace lifeline::side_by_side {

namespace {

constexpr int kBeside = 16;
constexpr int kGap = 8;

bool isDifference(const analysis::AlignedStep& step)
{
    return !step.first || !step.second || step.difference.any();
}

} // namespace

SideBySideView::SideBySideView(state::DisplayOptions& options, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sideBySide"));
    setAutoFillBackground(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, kGap, 0, 0);
    grid->setSpacing(0);
    grid->setVerticalSpacing(kGap);
    makeHeading(*grid);
    m_connectors = new Connectors(
        [this](std::size_t which, std::uint32_t step) -> std::optional<double> {
            const auto y = m_ladders[which]->yOf(step);
            if (!y)
                return std::nullopt;
            const QPoint origin = m_ladders[which]->viewport()->mapTo(this, QPoint());
            return *y + origin.y() - m_connectors->y();
        },
        this);
    for (std::size_t which = 0; which < 2; ++which) {
        m_ladders[which] = new ladder::LadderView(m_selections[which], options, this);
        grid->addWidget(m_ladders[which], 3, which == 0 ? 0 : 2);
        QScrollBar* bar = m_ladders[which]->verticalScrollBar();
        connect(bar, &QScrollBar::valueChanged, this, [this, which] { follow(which); });
        connect(bar, &QScrollBar::rangeChanged, m_connectors, qOverload<>(&QWidget::update));
        connect(&m_selections[which], &state::Selection::stepChanged, this,
                [this, which] { onSelected(which); });
    }
    connect(&options, &state::DisplayOptions::changed, m_connectors, qOverload<>(&QWidget::update));
    grid->addWidget(m_connectors, 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(3, 1);
    showRow();
}

SideBySideView::~SideBySideView()
{
    for (state::Selection& selection : m_selections)
        selection.disconnect(this);
}

void SideBySideView::makeHeading(QGridLayout& grid)
{
    m_summary = new QLabel(this);
    m_difference = new QLabel(this);
    for (QLabel*& title : m_titles)
        title = new QLabel(this);
    for (QLabel* label : {m_summary, m_difference, m_titles[0], m_titles[1]}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(kBeside, 0, kBeside, 0);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    for (QLabel* title : m_titles)
        title->setAlignment(Qt::AlignHCenter);
    m_previous = new QPushButton(tr("Previous difference"), this);
    m_next = new QPushButton(tr("Next difference"), this);
    m_previous->setShortcut(QKeySequence(Qt::Key_F7));
    m_next->setShortcut(QKeySequence(Qt::Key_F8));
    m_previous->setToolTip(
        tr("To the one before (%1)").arg(m_previous->shortcut().toString(QKeySequence::NativeText)));
    m_next->setToolTip(
        tr("To the one after (%1)").arg(m_next->shortcut().toString(QKeySequence::NativeText)));
    connect(m_previous, &QPushButton::clicked, this, &SideBySideView::previousDifference);
    connect(m_next, &QPushButton::clicked, this, &SideBySideView::nextDifference);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, kBeside, 0);
    buttons->setSpacing(kGap);
    buttons->addWidget(m_difference, 1);
    buttons->addWidget(m_previous);
    buttons->addWidget(m_next);
    grid.addWidget(m_summary, 0, 0, 1, 3);
    grid.addLayout(buttons, 1, 0, 1, 3);
    grid.addWidget(m_titles[0], 2, 0);
    grid.addWidget(m_titles[1], 2, 2);
}

void SideBySideView::setCompared(BothCompared both, analysis::Alignment alignment)
{
    m_both = std::move(both);
    m_alignment = std::move(alignment);
    m_row.reset();
    for (std::size_t which = 0; which < 2; ++which)
        m_rows[which].assign(m_both[which].life->steps.size(), 0);
    for (std::uint32_t row = 0; row < m_alignment.steps.size(); ++row) {
        if (const auto first = m_alignment.steps[row].first)
            m_rows[0][*first] = row;
        if (const auto second = m_alignment.steps[row].second)
            m_rows[1][*second] = row;
    }
    for (std::size_t which = 0; which < 2; ++which) {
        m_titles[which]->setText(m_both[which].title);
        m_selections[which].setConnection(m_both[which].life->connection.id);
        m_selections[which].setStep(std::nullopt);
        m_ladders[which]->setLife(m_both[which].life, m_both[which].examination);
    }
    m_connectors->setAlignment(&m_alignment);
    m_summary->setText(summaryText(m_both, m_alignment));
    showRow();
}

QString SideBySideView::summary() const { return m_summary->text(); }

/// The other ladder shows the same time at its upper edge, each on its own clock.
void SideBySideView::follow(std::size_t scrolled)
{
    m_connectors->update();
    if (m_isFollowing || !m_both[scrolled].life)
        return;
    const QScopedValueRollback quiet(m_isFollowing, true);
    const Time time = m_ladders[scrolled]->timeAtTop() - m_alignment.zero[scrolled];
    m_ladders[1 - scrolled]->showAtTop(time + m_alignment.zero[1 - scrolled]);
}

std::optional<std::size_t> SideBySideView::rowOf(std::size_t which, std::uint32_t step) const
{
    const std::vector<std::uint32_t>& rows = m_rows[which];
    return step < rows.size() ? std::optional<std::size_t>(rows[step]) : std::nullopt;
}

void SideBySideView::onSelected(std::size_t which)
{
    const auto step = m_selections[which].step();
    if (m_isFollowing || !step)
        return;
    if (const auto row = rowOf(which, *step))
        selectRow(*row);
}

void SideBySideView::selectRow(std::size_t row)
{
    m_row = row;
    const analysis::AlignedStep& step = m_alignment.steps[row];
    const QScopedValueRollback quiet(m_isFollowing, true); // each may move to where its segment is
    m_selections[0].setStep(step.first);
    m_selections[1].setStep(step.second);
    showRow();
}

void SideBySideView::showRow()
{
    m_connectors->setSelected(m_row);
    m_difference->setText(m_row ? differenceText(m_alignment.steps[*m_row]) : beginningText(m_both));
    const bool differs = m_alignment.differing + m_alignment.onlyHere[0] + m_alignment.onlyHere[1] > 0;
    m_previous->setEnabled(differs);
    m_next->setEnabled(differs);
}

void SideBySideView::nextDifference() { goToDifference(1); }

void SideBySideView::previousDifference() { goToDifference(-1); }

void SideBySideView::goToDifference(int direction)
{
    const auto count = static_cast<std::ptrdiff_t>(m_alignment.steps.size());
    const std::ptrdiff_t from = m_row ? static_cast<std::ptrdiff_t>(*m_row) : direction > 0 ? -1 : count;
    for (std::ptrdiff_t row = from + direction; row >= 0 && row < count; row += direction)
        if (isDifference(m_alignment.steps[static_cast<std::size_t>(row)]))
            return selectRow(static_cast<std::size_t>(row));
}

void SideBySideView::setTheme(const theme::Theme& theme, double zoom)
{
    setPalette(theme::palette(theme));
    for (ladder::LadderView* ladder : m_ladders)
        ladder->setTheme(theme);
    m_connectors->setTheme(theme, zoom);
    m_summary->setFont(theme.interfaceFont(theme::TextSize::Body, zoom, QFont::DemiBold));
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_difference, m_previous, m_next, m_titles[0], m_titles[1]})
        widget->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    theme::paintWith(*m_difference, theme.dim);
}

} // namespace lifeline::side_by_side
