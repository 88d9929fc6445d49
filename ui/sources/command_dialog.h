#pragma once

#include "ui/sources/command_choice.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace lifeline::sources {

/// Asks for a command whose standard output is a capture, and shows the words that will be run.
class CommandDialog : public QDialog {
    Q_OBJECT
public:
    CommandDialog(const CommandChoice& choice, const QStringList& history, const theme::Theme& theme,
                  double zoom, QWidget* parent = nullptr);

    CommandChoice choice() const;

private:
    void update();

    QComboBox* m_line;
    QCheckBox* m_shell;
    QLabel* m_words;
    QPushButton* m_start;
};

/// The words as they are run, each in quotes: ‘ssh’ ‘host’ ‘tcpdump’.
QString quotedWords(const QStringList& words);

} // namespace lifeline::sources
