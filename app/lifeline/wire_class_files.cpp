// A teacher's own lessons beside those that came with the program.

#include "app/lifeline/application.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lessons/lesson_list.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/text/error_text.h"
#include "ui/text/lesson_fault_text.h"
#include "ui/text/safe.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace lifeline::app {

namespace {

/// What is wrong, and the parser's words where they are others.
QString reasonOf(const Error& error)
{
    const text::LessonFault fault = text::lessonFault(error.detail);
    return fault.detail.isEmpty() ? fault.reason
                                  : fault.reason + QStringLiteral(" (TOML: %1)").arg(fault.detail);
}

} // namespace

void Application::wireClassFiles()
{
    connect(&m_classFiles, &ClassFiles::changed, this, [this] {
        readClassFiles();
        findNarration(); // its sentences are others now
        narrate();
        present();
        updateActions();
        tellWhatToDo();
    });
    connect(m_lessonList, &lessons::LessonList::problemChosen, this, &Application::reportProblem);
}

void Application::readClassFiles()
{
    std::set<std::string> taken;
    for (const lessons::Lesson& shipped : m_shipped)
        taken.insert(shipped.id);
    m_classFiles.read(taken);
    m_narration.clear(); // it points into what is replaced
    m_lessons = m_shipped;
    m_lessons.insert(m_lessons.end(), m_classFiles.lessons().begin(), m_classFiles.lessons().end());
    lessons::OwnLessons own{m_classFiles.lessons(), {}};
    for (const ClassFiles::Problem& problem : m_classFiles.problems()) {
        const QString name = text::safe(QFileInfo(problem.path).fileName());
        const QString place = text::placeInFile(problem.error.subject, problem.path);
        const bool hasPlace = !place.isEmpty();
        own.problems.push_back({problem.path,
                                hasPlace ? tr("%1, %2", "a file, a place in it").arg(name, place) : name,
                                hasPlace ? reasonOf(problem.error) : text::errorText(problem.error)});
    }
    m_lessonList->setLessons(m_shipped, m_language, own);
}

/// Opens the file of a lesson that cannot be used where the user edits such files, and copies what is wrong.
void Application::reportProblem(const QString& path)
{
    const auto& problems = m_classFiles.problems();
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [&](const ClassFiles::Problem& one) { return one.path == path; });
    if (found == problems.end())
        return;
    const QString place = text::placeInFile(found->error.subject, path);
    const QString said = place.isEmpty() ? text::errorText(found->error)
                                         : tr("%1, %2", "a file, a place in it").arg(text::safe(path), place)
            + QStringLiteral(": ") + reasonOf(found->error);
    QApplication::clipboard()->setText(said);
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_window->banner().say(tr("What is wrong with the file is in the clipboard."), said);
}

QString Application::labName(const QString& id) const
{
    const QString path = m_classFiles.pathOf(id);
    return path.isEmpty() ? id : path;
}

} // namespace lifeline::app
