#include "app/lifeline/application.h"
#include "app/lifeline/lives_of_lanes.h"
#include "ui/lanes/lanes_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"

#include <QAction>

namespace lifeline::app {

void Application::wireLanes()
{
    m_livesOfLanes = new LivesOfLanes(this);
    QAction* shown = m_window->actions().lanes;
    const auto follow = [this, shown] {
        const trace::SnapshotPtr snapshot = m_session.snapshot();
        const auto connection = m_selection.connection();
        if (!shown->isChecked())
            return;
        if (snapshot && connection && connection->value < snapshot->connections.size())
            m_livesOfLanes->askConnections(snapshot, *connection);
        else
            m_lanes->setConnections(nullptr, {});
    };
    connect(shown, &QAction::toggled, this, follow);
    connect(&m_session, &Session::snapshotReady, this, follow);
    connect(&m_selection, &state::Selection::connectionChanged, this, follow);
    connect(&m_session, &Session::started, m_livesOfLanes, &LivesOfLanes::forget);
    connect(m_livesOfLanes, &LivesOfLanes::found, m_lanes, &lanes::LanesView::setConnections);
    connect(m_livesOfLanes, &LivesOfLanes::ready, m_lanes, &lanes::LanesView::setLife);
    connect(m_lanes, &lanes::LanesView::lifeWanted, this, [this](ConnectionId connection) {
        if (const trace::SnapshotPtr snapshot = m_session.snapshot())
            m_livesOfLanes->askLife(snapshot, connection);
    });
    connect(m_lanes, &lanes::LanesView::opened, this, [this, shown](ConnectionId connection) {
        m_selection.setConnection(connection);
        shown->setChecked(false);
    });
}

} // namespace lifeline::app
