#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lifeline::ladder {

/// A calm line over the ladder with a field to type into, a word of answer beside it, and a button that
/// closes it, as Esc does. While the field has the focus, no key of the window's is taken for a command that
/// the field understands itself: letters, Enter, Esc.
class Bar : public QFrame {
    Q_OBJECT

public:
    explicit Bar(const QString& name, QWidget* parent = nullptr);

    /// Shows it, with what was typed selected.
    void open();
    void close();
    void setTheme(const theme::Theme& theme, double zoom);

    QLineEdit& field() const { return *m_field; }

Q_SIGNALS:
    /// Enter was pressed; with Shift, backwards.
    void entered(bool isBackward);
    void opened();
    void closed();

protected:
    /// A button between the answer and the one that closes.
    QPushButton* addButton(const QString& text, const QString& name);
    void answer(const QString& text, bool isTrouble = false);
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintAnswer();

    theme::Theme m_theme;
    QHBoxLayout* m_row = nullptr;
    QLineEdit* m_field = nullptr;
    QLabel* m_answer = nullptr;
    bool m_isTrouble = false;
};

} // namespace lifeline::ladder
