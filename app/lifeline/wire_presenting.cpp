// The presentation: what it is told of the connection that the window shows.

#include "app/lifeline/application.h"
#include "app/lifeline/narration.h"
#include "app/lifeline/presenting.h"
#include "app/lifeline/programs_connection.h"
#include "app/lifeline/told.h"
#include "core/analysis/examination.h"
#include "ui/connections/connection_list.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lessons/lesson_list.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"
#include "ui/state/address_names.h"
#include "ui/text/safe.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

namespace lifeline::app {

void Application::wirePresenting()
{
    const main_window::Actions& actions = m_window->actions();
    connect(actions.present, &QAction::triggered, this, [this] {
        if (m_ladder->life() == nullptr && !m_run.isRunning())
            runLesson(m_lessonList->current());
        m_presenting->start(*m_window);
    });
    auto* screens = m_window->findChild<QMenu*>(QStringLiteral("presentScreens"));
    connect(screens, &QMenu::aboutToShow, this,
            [this, screens] { m_presenting->fillScreens(*screens, *m_window); });
    connect(m_presenting, &Presenting::started, this, &Application::present);
    connect(m_presenting, &Presenting::connectionWanted, this, [this](int notches) {
        const trace::SnapshotPtr snapshot = m_session.snapshot();
        const auto shown = m_selection.connection();
        if (!snapshot || !shown)
            return;
        const std::int64_t wanted = std::int64_t{shown->value} + notches;
        if (wanted >= 0 && wanted < static_cast<std::int64_t>(snapshot->connections.size()))
            m_selection.setConnection(ConnectionId{static_cast<std::uint32_t>(wanted)});
    });
    connect(m_presenting, &Presenting::stopped, this, [this] {
        m_window->activateWindow();
        m_ladder->setFocus();
    });
}

/// Tells the presentation, while there is one, what the window shows now.
void Application::present()
{
    if (!m_presenting->isOn())
        return;
    presenter::Subject subject;
    subject.life = m_ladder->life();
    subject.examination = m_examination;
    const lessons::Lesson* told = m_showsLesson ? lesson(m_shownLesson) : nullptr;
    bool isFirst = told != nullptr; // the one that the lesson opens with
    if (const trace::SnapshotPtr snapshot = m_session.snapshot(); snapshot && subject.life) {
        isFirst = isFirst && firstOfAProgram(*snapshot) == subject.life->connection.id;
        subject.connection = subject.life->connection.id.value;
        subject.connections = snapshot->connections.size();
    }
    subject.isLesson = told != nullptr;
    if (told != nullptr)
        tell(*told, m_narration, m_language, subject);
    else if (subject.life)
        subject.title = m_path.isEmpty() ? tr("Live capture") : QFileInfo(text::safe(m_path)).fileName();
    if (subject.life && !isFirst) {
        const trace::Connection& connection = subject.life->connection;
        const std::vector<trace::Step>& steps = subject.life->steps;
        const bool isOpened = !steps.empty() && steps.front().wire.flags.syn();
        subject.opening = (isOpened ? tr("%1 opens a connection to %2.", "two addresses with ports")
                                    : tr("%1 and %2 are connected already when the capture begins."))
                              .arg(state::endpointText(connection.endpoint[Side::Client], {}),
                                   state::endpointText(connection.endpoint[Side::Server], {}));
    }
    subject.isGrowing = m_run.isRunning() || m_session.isReading();
    m_presenting->setSubject(std::move(subject));
}

} // namespace lifeline::app
