#pragma once

#include "ui/free_play/play_log.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace lifeline::free_play {

class LineEdit;

/// The lines of a play with their answers, and a field to type more.
class LinesPage : public QWidget {
    Q_OBJECT
public:
    explicit LinesPage(QWidget* parent = nullptr);

    void show(const PlayLog& log, bool isPlaying);
    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    /// A line for the lab.
    void said(const QString& line);
    void lessonRequested();

private:
    QPlainTextEdit* m_history = nullptr;
    LineEdit* m_line = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
    QString m_lines; ///< without the answers
};

} // namespace lifeline::free_play
