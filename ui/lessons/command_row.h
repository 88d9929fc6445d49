#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace lifeline::lessons {

/// Something to type, in the fixed font, with a button that copies it; above it what it shows.
class CommandRow : public QWidget {
    Q_OBJECT
public:
    CommandRow(const QString& what, const QString& command, QWidget* parent = nullptr);

    QString command() const { return m_command; }
    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    /// It is in the clipboard now.
    void copied();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_command;
    QLabel* m_what = nullptr;
    QLabel* m_line = nullptr;
    QPushButton* m_copy = nullptr;
    theme::Theme m_theme = theme::Theme::light();
};

} // namespace lifeline::lessons
