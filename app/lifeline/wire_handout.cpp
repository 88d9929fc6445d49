// A lesson on paper: File ▸ Export handout…

#include "app/lifeline/application.h"
#include "app/lifeline/handout_work.h"
#include "core/lessons/lesson_folder.h"
#include "ui/lessons/lesson_list.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/status_line.h"
#include "ui/text/error_text.h"

#include <QAction>
#include <QFileDialog>
#include <QLocale>

#include <utility>

namespace lifeline::app {

namespace {

/// The paper of the country: Letter where inches are used.
ladder::PageFormat usualPaper()
{
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? ladder::PageFormat::Letter
                                                                              : ladder::PageFormat::A4;
}

} // namespace

void Application::wireHandout()
{
    connect(m_window->actions().exportHandout, &QAction::triggered, this, [this] {
        const QString id = m_lessonList->current();
        if (lesson(id) == nullptr)
            return;
        const QString path = QFileDialog::getSaveFileName(m_window.get(), tr("Export a handout"),
                                                          id + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
        if (!path.isEmpty())
            writeHandout(id, path);
    });
}

/// From the run that is shown where it is this lesson's, else from the one that came with it.
void Application::writeHandout(const QString& id, const QString& path)
{
    const lessons::Lesson* const chosen = lesson(id);
    if (chosen == nullptr)
        return;
    const bool isShown = m_showsLesson && m_shownLesson == id && !m_run.isRunning() && !m_session.isReading();
    auto result = std::make_shared<Expected<void>>();
    m_session.run(
        [lesson = *chosen, run = isShown ? m_session.snapshot() : nullptr, language = m_language, path,
         result] {
            Expected<trace::SnapshotPtr> paper =
                run ? Expected<trace::SnapshotPtr>(run) : recordedRun(lesson, lessons::lessonFolder({}));
            *result = paper ? handout::writeHandout(path, handoutOf(lesson, **paper, language), usualPaper())
                            : Expected<void>(tl::unexpected(paper.error()));
        },
        [this, path, result] {
            if (*result)
                m_window->banner().say(tr("The handout is written: %1").arg(path), {});
            else
                m_window->banner().say(text::errorText(result->error()),
                                       QString::fromStdString(describe(result->error())));
            Q_EMIT handoutWritten(path);
        });
}

} // namespace lifeline::app
