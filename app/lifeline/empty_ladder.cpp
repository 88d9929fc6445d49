// What the ladder says while it has nothing to draw.

#include "app/lifeline/application.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lessons/lesson_list.h"

namespace lifeline::app {

void Application::tellWhatToDo()
{
    // Its first connection is followed on a thread: for that time nothing is known, least of all that there
    // is none.
    const bool isFollowing =
        !m_showsLesson && m_session.snapshot() && !m_session.snapshot()->connections.empty();
    const lessons::Lesson* shown = lesson(m_lessonList->current());
    if (m_play.isRunning()) {
        m_ladder->setEmptyText(tr("Free play"),
                               tr("Two hosts and a link, on this machine's own kernel. Press Listen at the "
                                  "server, then Connect at the client."));
    } else if (m_run.isRunning()) {
        m_ladder->setEmptyText(tr("Starting the lab…"),
                               tr("A real client and a real server, on this machine's own kernel."));
    } else if (m_sources.isRunning() && !isFollowing) {
        m_ladder->setEmptyText(tr("Waiting for a connection…"),
                               tr("It appears as soon as a TCP segment of one is captured."));
    } else if (m_session.isReading() || isFollowing) {
        m_ladder->setEmptyText(tr("Reading…"), tr("The first connection appears as soon as it is found."));
    } else if (m_session.failure() && !m_showsLesson) {
        m_ladder->setEmptyText(tr("This could not be read"),
                               tr("The line above says why. Open another capture, or run a lesson."));
    } else if (m_session.snapshot() && !m_showsLesson) {
        m_ladder->setEmptyText(tr("No TCP connection in this capture"),
                               tr("Open another one, or run a lesson."));
    } else if (shown != nullptr) {
        const std::string code = m_language.toStdString();
        m_ladder->setEmptyText(QString::fromStdString(shown->title.in(code)),
                               QString::fromStdString(shown->summary.in(code))
                                   + tr("\n\nPress Enter to run it on this machine's own kernel."));
    } else {
        m_ladder->setEmptyText(tr("Open a capture"), tr("Drop a pcap or pcapng file here, or press Ctrl+O."));
    }
    showLessonPage();
}

} // namespace lifeline::app
