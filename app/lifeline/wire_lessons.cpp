// Lessons in the window: the list, a run and how it ends, and what the narration says.

#include "app/lifeline/application.h"
#include "app/lifeline/check_report.h"
#include "app/lifeline/lesson_pages.h"
#include "app/lifeline/narration.h"
#include "core/base/safe_text.h"
#include "core/lessons/lesson_folder.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lessons/caption.h"
#include "ui/lessons/lesson_list.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/text/error_text.h"
#include "ui/text/safe.h"

#include <QAction>
#include <QTimer>

#include <utility>

namespace lifeline::app {

void Application::wireRun()
{
    main_window::Actions& actions = m_window->actions();
    connect(&m_run, &LessonRun::ended, this, &Application::onRunEnded);
    connect(actions.run, &QAction::triggered, this, [this] {
        m_window->showLessons();
        runLesson(m_lessonList->current());
    });
    connect(actions.stop, &QAction::triggered, this, &Application::stop);
    connect(m_lessonList, &lessons::LessonList::runRequested, this, &Application::runLesson);
    connect(m_lessonList, &lessons::LessonList::currentLessonChanged, this, [this] {
        updateActions();
        tellWhatToDo();
    });
}

void Application::loadLessons()
{
    const auto folder = lessons::lessonFolder({});
    if (!folder) {
        m_window->banner().say(
            tr("The lessons are not where they should be. Reinstall Lifeline, or set LIFELINE_LESSONS."), {});
        readClassFiles();
        return;
    }
    QStringList problems;
    for (auto& read : lessons::allLessons(*folder)) {
        if (read)
            m_shipped.push_back(std::move(*read));
        else
            problems.append(text::errorText(read.error()));
    }
    readClassFiles();
    if (!problems.isEmpty())
        m_window->banner().say(problems.first(), problems.join(QLatin1Char('\n')));
}

const lessons::Lesson* Application::lesson(const QString& id) const
{
    for (const lessons::Lesson& candidate : m_lessons)
        if (QString::fromStdString(candidate.id) == id)
            return &candidate;
    return nullptr;
}

void Application::runLesson(const QString& id)
{
    if (m_run.isRunning() || lesson(id) == nullptr || asksFirst([this, id] { runLesson(id); }))
        return;
    const std::optional<int> recording = m_run.start(labName(id));
    if (!recording) // onRunEnded() has said why
        return;
    m_sources.stop();
    m_showsLesson = true;
    m_path.clear();
    m_terms = {};
    m_shownLesson = id;
    m_lessonPages->setChecked(id, {});
    m_session.follow(*recording, id);
    m_ladder->setFocus(); // the arrow keys step through it at once; Enter still runs it again
}

/// Says what the lesson says of the selected segment, or of the newest while nothing is selected.
void Application::narrate()
{
    const std::size_t last = m_narration.empty() ? 0 : m_narration.size() - 1;
    const std::size_t step = m_selection.step().value_or(static_cast<std::uint32_t>(last));
    const bool isBeforeAll = m_playhead.now() && !m_selection.step(); // it plays, and nothing was sent yet
    const lessons::Narration* const told =
        !isBeforeAll && step < m_narration.size() ? m_narration[step] : nullptr;
    m_caption->say(told != nullptr ? QString::fromStdString(told->text.in(m_language.toStdString()))
                                   : QString());
    const lessons::Lesson* const shown = m_showsLesson ? lesson(m_shownLesson) : nullptr;
    m_lessonPages->tell(shown != nullptr ? m_shownLesson : QString(),
                        shown != nullptr && told != nullptr ? static_cast<int>(told - shown->narration.data())
                                                            : -1);
}

void Application::onRunEnded(const LessonOutcome& outcome)
{
    using Kind = LessonOutcome::Kind;
    const QString said = text::safeLines(outcome.said);
    main_window::Banner& banner = m_window->banner();
    switch (outcome.kind) {
    case Kind::Finished:
        m_lessonPages->setChecked(m_shownLesson, checkedPromises(outcome.said));
        break;
    case Kind::Stopped:
        break;
    case Kind::NotPermitted:
        // Not from here: the process that has just ended is still being told.
        QTimer::singleShot(0, this, [this, said, whole = outcome.said] { playRecording(said, whole); });
        return;
    case Kind::NotFound:
        banner.say(tr("The lab is missing: %1 should stand beside this program.").arg(said), {});
        break;
    case Kind::Failed:
        banner.say(said.isEmpty() ? tr("The lesson failed, and the lab did not say why.")
                                  : tr("The lesson failed. %1").arg(said),
                   outcome.said);
        break;
    }
    if (!m_session.isReading())
        selectFirstSegment();
    present();
    updateActions();
    tellWhatToDo();
    if (!m_session.isReading())
        Q_EMIT lessonEnded();
}

/// Where the lab cannot run a lesson is shown as it once ran.
void Application::playRecording(const QString& why, const QString& details)
{
    const std::optional<int> recording = m_run.start(labName(m_shownLesson), LessonSource::Recording);
    if (recording)
        m_session.follow(*recording, m_shownLesson);
    m_window->banner().say(recording
                               ? tr("The lab is not permitted here: this is the recording that came with the "
                                    "lesson. %1")
                                     .arg(why)
                               : tr("The lab is not permitted here. %1").arg(why),
                           details);
    updateActions();
}

} // namespace lifeline::app
