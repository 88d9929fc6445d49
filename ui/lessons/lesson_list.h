#pragma once

#include "core/lessons/lesson.h"
#include "ui/lessons/lesson_list_model.h"
#include "ui/theme/theme.h"

#include <QListView>

#include <vector>

namespace lifeline::lessons {

class LessonDelegate;

/// The lessons one can run. Enter, a double click, or a click on the row's triangle starts one.
class LessonList : public QListView {
    Q_OBJECT
public:
    explicit LessonList(QWidget* parent = nullptr);

    void setLessons(const std::vector<Lesson>& lessons, const QString& language, const OwnLessons& own = {});
    void setTheme(const theme::Theme& theme, double zoom);

    /// The id of the current lesson, or empty.
    QString current() const;
    /// Makes a lesson current; an unknown id changes nothing, and the answer is false.
    bool setCurrent(const QString& id);
    void setCurrentToFirst();

Q_SIGNALS:
    void currentLessonChanged(const QString& id);
    void runRequested(const QString& id);
    /// The row of a file that cannot be used was clicked, or Enter pressed on it.
    void problemChosen(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    LessonListModel* m_model = nullptr;
    LessonDelegate* m_delegate = nullptr;
};

} // namespace lifeline::lessons
