// A lesson's page: which lesson it is about, where it stands, and what its buttons and sentences do.

#include "app/lifeline/application.h"
#include "app/lifeline/lesson_pages.h"
#include "app/lifeline/narration.h"
#include "app/lifeline/programs_connection.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lessons/lesson_list.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"

#include <algorithm>

namespace lifeline::app {

void Application::wireLessonPages()
{
    const main_window::Actions& actions = m_window->actions();
    m_lessonPages->setDoings({{actions.run, tr("Run")},
                              {actions.runTwice, tr("Change one setting…")},
                              {actions.freePlayLesson, tr("Play by hand")}});
    connect(m_lessonPages, &LessonPages::lessonRequested, this, [this](const QString& id) {
        m_window->showLessons();
        m_lessonList->setCurrent(id);
    });
    connect(m_lessonPages, &LessonPages::sentenceChosen, this, &Application::showSentence);
}

void Application::showLessonPage()
{
    const lessons::Lesson* const current = lesson(m_lessonList->current());
    m_lessonPages->show(current, m_lessons, m_language);
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    const bool isEmpty = !snapshot || snapshot->connections.empty();
    const bool isBusy = m_run.isRunning() || m_play.isRunning() || m_session.isReading();
    const bool showsCapture = snapshot && !m_showsLesson;
    m_window->showIntroduction(isEmpty && !isBusy && !showsCapture && current != nullptr);
    m_window->showLessonTab(m_showsLesson && !m_showsPlay && (isBusy || !isEmpty));
}

/// Goes to the first segment at which a sentence is told.
void Application::showSentence(int index)
{
    const lessons::Lesson* const shown = m_showsLesson ? lesson(m_shownLesson) : nullptr;
    if (shown == nullptr || index < 0 || static_cast<std::size_t>(index) >= shown->narration.size())
        return;
    const lessons::Narration* const wanted = &shown->narration[static_cast<std::size_t>(index)];
    const auto found = std::find(m_narration.begin(), m_narration.end(), wanted);
    if (found != m_narration.end())
        m_selection.setStep(static_cast<std::uint32_t>(found - m_narration.begin()));
    else // it is told of a moment between two segments of this connection
        m_lessonPages->tell(m_shownLesson, index);
}

/// Which sentence is told at each segment of the life that is shown.
void Application::findNarration()
{
    const lessons::Lesson* const told = m_showsLesson ? lesson(m_shownLesson) : nullptr;
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    m_narration.clear();
    if (!snapshot || !m_ladder->life() || told == nullptr)
        return;
    const trace::Life& life = *m_ladder->life();
    const bool opens = life.steps.empty() || firstOfAProgram(*snapshot) == life.connection.id;
    m_narration = narrationOf(*told, happeningsOf(*snapshot), life, snapshot->info.complete,
                              opens ? Time::min() : life.steps.front().sent);
}

} // namespace lifeline::app
