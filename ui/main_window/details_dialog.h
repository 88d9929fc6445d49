#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace lifeline::main_window {

/// A longer text to read and copy, a line a fact; always plain text.
class DetailsDialog : public QDialog {
    Q_OBJECT
public:
    DetailsDialog(const QString& title, const QString& details, QWidget* parent = nullptr);

    void setDetails(const QString& details);

private:
    QPlainTextEdit* m_text = nullptr;
};

} // namespace lifeline::main_window
