#pragma once

#include "core/lessons/lesson.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QString>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace lifeline::side_by_side {

/// Settings of a lesson that could be another, as `--vary` takes them (docs/lessons.md), each changed
/// already: the lesson's own change first.
QStringList variationsOf(const lessons::Lesson& lesson);

/// Chooses the one setting that the second run of a lesson has changed.
class VaryDialog : public QDialog {
    Q_OBJECT
public:
    VaryDialog(lessons::Lesson lesson, const QString& language, QWidget* parent = nullptr);

    QString setting() const;
    void setTheme(const theme::Theme& theme, double zoom);

private:
    void judge();

    lessons::Lesson m_lesson;
    QLabel* m_what = nullptr;
    QListWidget* m_list = nullptr;
    QLineEdit* m_setting = nullptr;
    QLabel* m_judgement = nullptr;
    QPushButton* m_run = nullptr;
};

} // namespace lifeline::side_by_side
