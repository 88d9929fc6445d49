#include "ui/ladder/ladder_pane.h"

#include "ui/ladder/destination.h"
#include "ui/ladder/find_bar.h"
#include "ui/ladder/go_to_bar.h"
#include "ui/ladder/ladder_view.h"

#include <QVBoxLayout>

namespace lifeline::ladder {

LadderPane::LadderPane(LadderView& view, state::Selection& selection, state::DisplayOptions& options,
                       state::Trail& trail, QWidget* parent)
    : QWidget(parent),
      m_view(view),
      m_selection(selection),
      m_options(options),
      m_trail(trail),
      m_find(new FindBar(this)),
      m_goTo(new GoToBar(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_goTo);
    column->addWidget(&m_view, 1);
    setFocusProxy(&m_view);

    connect(m_find, &FindBar::found, &m_trail, &state::Trail::jump);
    connect(m_goTo, &GoToBar::asked, this, &LadderPane::go);
    for (Bar* bar : {static_cast<Bar*>(m_find), static_cast<Bar*>(m_goTo)})
        connect(bar, &Bar::closed, &m_view, [this] { m_view.setFocus(); });
    connect(&m_view, &LadderView::lifeChanged, this, &LadderPane::search);
    connect(&m_options, &state::DisplayOptions::changed, this,
            [this] { m_find->search().setNotation(m_options.notation()); });
    connect(&m_selection, &state::Selection::stepChanged, m_find,
            [this] { m_find->setCurrent(m_selection.step()); });
}

void LadderPane::search()
{
    m_find->search().setNotation(m_options.notation());
    m_find->search().setLife(m_view.life(), m_view.examination());
}

void LadderPane::openFind()
{
    m_goTo->hide();
    m_find->open();
}

void LadderPane::openGoTo()
{
    m_find->close();
    m_goTo->open();
}

void LadderPane::findNext() { m_find->findNext(); }

void LadderPane::findPrevious() { m_find->findPrevious(); }

void LadderPane::go(const QString& typed)
{
    const auto life = m_view.life();
    if (!life)
        return;
    const Destination destination =
        destinationOf(typed, *life, m_options.notation().numbers, m_selection.step().value_or(0));
    if (!destination.step) {
        m_goTo->refuse(destination.problem);
        return;
    }
    m_trail.jump(*destination.step);
    m_goTo->close();
}

void LadderPane::setTheme(const theme::Theme& theme, double zoom)
{
    m_find->setTheme(theme, zoom);
    m_goTo->setTheme(theme, zoom);
}

} // namespace lifeline::ladder
