#include "app/lifeline/lesson_pages.h"

#include <optional>

namespace lifeline::app {

using lessons::LessonPage;

LessonPages::LessonPages(QObject* parent)
    : QObject(parent),
      m_introduction(new LessonPage(LessonPage::Place::Centre)),
      m_beside(new LessonPage(LessonPage::Place::Panel))
{
    for (LessonPage* page : {m_introduction, m_beside}) {
        connect(page, &LessonPage::lessonRequested, this, &LessonPages::lessonRequested);
        connect(page, &LessonPage::sentenceChosen, this, &LessonPages::sentenceChosen);
    }
}

void LessonPages::setDoings(const LessonPage::Doings& doings)
{
    m_introduction->setDoings(doings);
    m_beside->setDoings(doings);
}

void LessonPages::show(const lessons::Lesson* lesson, const std::vector<lessons::Lesson>& all,
                       const QString& language)
{
    const lessons::PageContent content =
        lesson != nullptr ? lessons::pageContent(*lesson, all, language) : lessons::PageContent{};
    m_shown = content.id;
    m_introduction->setContent(content);
    m_beside->setContent(content);
    refresh();
}

void LessonPages::tell(const QString& lesson, int sentence)
{
    m_told = lesson;
    m_sentence = sentence;
    refresh();
}

void LessonPages::setChecked(const QString& lesson, const std::vector<lessons::CheckedPromise>& checked)
{
    m_checkedLesson = lesson;
    m_checked = checked;
    refresh();
}

void LessonPages::refresh()
{
    const bool isTold = !m_shown.isEmpty() && m_shown == m_told;
    m_beside->setTold(isTold, isTold && m_sentence >= 0 ? std::optional(m_sentence) : std::nullopt);
    const bool isChecked = !m_shown.isEmpty() && m_shown == m_checkedLesson;
    m_beside->setChecked(isChecked ? m_checked : std::vector<lessons::CheckedPromise>{});
}

void LessonPages::setTheme(const theme::Theme& theme, double zoom)
{
    m_introduction->setTheme(theme, zoom);
    m_beside->setTheme(theme, zoom);
}

} // namespace lifeline::app
