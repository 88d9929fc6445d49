#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace lifeline::main_window {

/// Asks for a comment on a segment. Ctrl+Return takes it, Tab leaves the text, and Esc asks before it throws
/// away what was written.
class CommentDialog : public QDialog {
    Q_OBJECT
public:
    CommentDialog(const QString& question, const QString& comment, QWidget* parent = nullptr);

    QString comment() const;

public Q_SLOTS:
    void reject() override;

private:
    QString m_before;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace lifeline::main_window
