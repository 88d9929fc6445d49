#pragma once

#include "core/lessons/lesson.h"
#include "ui/lessons/lesson_page.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QString>

#include <vector>

namespace lifeline::app {

/// The two places where a lesson's page is read: where the ladder will be, before it runs, and beside the
/// ladder, once it is there. Both say the same.
class LessonPages : public QObject {
    Q_OBJECT
public:
    explicit LessonPages(QObject* parent = nullptr);

    /// Owned by who lays them out.
    lessons::LessonPage* introduction() { return m_introduction; }
    lessons::LessonPage* beside() { return m_beside; }

    void setDoings(const lessons::LessonPage::Doings& doings);
    /// The lesson that is read about; null where there is none.
    void show(const lessons::Lesson* lesson, const std::vector<lessons::Lesson>& all,
              const QString& language);
    /// The lesson that runs or ran, and what it is told now: an index into its narration, or −1. On another
    /// lesson's page neither stands.
    void tell(const QString& lesson, int sentence);
    /// What a run of it was checked for; none while it runs.
    void setChecked(const QString& lesson, const std::vector<lessons::CheckedPromise>& checked);
    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    void lessonRequested(const QString& id);
    void sentenceChosen(int index);

private:
    void refresh();

    lessons::LessonPage* m_introduction;
    lessons::LessonPage* m_beside;
    QString m_shown; ///< whose page it is
    QString m_told; ///< which one runs or ran
    int m_sentence = -1;
    QString m_checkedLesson;
    std::vector<lessons::CheckedPromise> m_checked;
};

} // namespace lifeline::app
