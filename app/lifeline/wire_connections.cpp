// The connections, the line that filters them, and the room they take.

#include "app/lifeline/application.h"
#include "app/lifeline/segment_tools.h"
#include "ui/connections/connection_list.h"
#include "ui/connections/filter_line.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"

#include <QAction>

namespace lifeline::app {

void Application::wireConnections()
{
    main_window::Actions& actions = m_window->actions();
    connections::ConnectionList& list = *m_connectionList;
    connections::FilterLine& line = *m_filterLine;

    connect(&line, &connections::FilterLine::filterChanged, this, [this](const filter::FilterPtr& filter) {
        if (filter && m_filterLine->hasFocus())
            m_window->showConnections();
        m_connectionList->setFilter(filter);
    });
    connect(&line, &connections::FilterLine::faultChanged, &list,
            &connections::ConnectionList::setFilterIsFaulty);
    connect(&line, &connections::FilterLine::vocabularyWanted, &list,
            &connections::ConnectionList::askVocabulary);
    connect(&line, &connections::FilterLine::left, this, [this] {
        if (m_connectionList->isVisible())
            m_connectionList->setFocus();
        else
            m_ladder->setFocus();
    });
    connect(&list, &connections::ConnectionList::vocabularyReady, &line,
            &connections::FilterLine::setVocabulary);
    connect(&list, &connections::ConnectionList::countChanged, &line, &connections::FilterLine::setCount);
    connect(&list, &connections::ConnectionList::progressed, &line, &connections::FilterLine::setProgress);
    connect(&list, &connections::ConnectionList::filterClearWanted, &line, &QLineEdit::clear);
    list.setNames(m_segmentTools->names());
    line.setNames(m_segmentTools->names());
    connect(actions.focusFilter, &QAction::triggered, &line, &connections::FilterLine::begin);
    connect(actions.sortByTrouble, &QAction::triggered, &list,
            [&list] { list.sortBy(filter::SortKey::Trouble, filter::Direction::Falling); });

    connect(actions.wideConnections, &QAction::toggled, this, [this](bool on) {
        m_window->setConnectionsWide(on);
        if (on)
            m_connectionList->setFocus();
        else
            m_ladder->setFocus();
    });
    connect(&list, &connections::ConnectionList::opened, this, [this, &actions] {
        actions.wideConnections->setChecked(false);
        m_ladder->setFocus();
    });
}

} // namespace lifeline::app
