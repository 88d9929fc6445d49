// The cards: where words are looked up, and what is explained by key.

#include "app/lifeline/application.h"
#include "core/analysis/examination.h"
#include "ui/cards/card_hints.h"
#include "ui/cards/cards_dialog.h"
#include "ui/cards/segment_cards.h"
#include "ui/connections/connection_list.h"
#include "ui/inspector/endpoints_view.h"
#include "ui/inspector/packet_view.h"
#include "ui/inspector/story_view.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lessons/caption.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/plots/plot_panel.h"
#include "ui/state/explained.h"
#include "ui/state_diagram/state_diagram_view.h"
#include "ui/text/error_text.h"

#include <QAction>

namespace lifeline::app {

void Application::wireCards()
{
    m_cards = std::make_unique<cards::CardBox>();
    QString problem =
        tr("The cards are not where they should be. Reinstall Lifeline, or set LIFELINE_CARDS.");
    if (const auto folder = cards::cardFolder()) {
        auto read = cards::readCards(*folder);
        problem = read ? QString() : text::errorText(read.error());
        if (read)
            *m_cards = std::move(*read);
    }
    m_cardHints = new cards::CardHints(*m_cards, this);
    m_cardHints->setLanguage(m_language);
    for (QWidget* view : std::initializer_list<QWidget*>{m_ladder, m_packet, m_endpoints, m_story, m_states,
                                                         m_plots, m_caption, m_connectionList})
        view->setProperty(state::kExplainedProperty, true);

    const main_window::Actions& actions = m_window->actions();
    connect(actions.cards, &QAction::triggered, this, [this, problem] {
        if (!problem.isEmpty())
            m_window->banner().say(problem, {});
        else
            cardsDialog().browse();
    });
    connect(actions.explain, &QAction::triggered, this, &Application::explainSelected);
}

cards::CardsDialog& Application::cardsDialog()
{
    if (m_cardsDialog == nullptr) {
        m_cardsDialog = new cards::CardsDialog(*m_cards, m_window.get());
        m_cardsDialog->setLanguage(m_language);
        m_cardsDialog->setTheme(m_appearance.theme(), m_appearance.zoom());
    }
    return *m_cardsDialog;
}

void Application::themeCards()
{
    m_cardHints->setTheme(m_appearance.theme(), m_appearance.zoom());
    if (m_cardsDialog != nullptr)
        m_cardsDialog->setTheme(m_appearance.theme(), m_appearance.zoom());
}

/// The cards of the selected segment; all of them where none is selected.
void Application::explainSelected()
{
    const auto life = m_ladder->life();
    const auto step = m_selection.step();
    if (!life || !step || *step >= life->steps.size()) {
        m_window->actions().cards->trigger();
        return;
    }
    const auto explained = cards::cardsOfSegment(*m_cards, *life, *step, m_ladder->examination().get());
    if (explained.empty())
        m_window->actions().cards->trigger();
    else
        cardsDialog().explain(tr("Segment %1").arg(life->steps[*step].number), explained);
}

} // namespace lifeline::app
