#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace lifeline::main_window {

/// A sentence across the window about something that went wrong, with details to copy. Hidden when there is
/// nothing.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    /// @param sentence  plain text, made safe
    /// @param details   what "Copy details" copies; no such button when empty
    /// @param offer     what a button offers to do about it; no button when empty
    void say(const QString& sentence, const QString& details, const QString& offer = {});
    void clear();
    QString sentence() const;

    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    /// The button of the offer was pressed.
    void offerTaken();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_sentence = nullptr;
    QPushButton* m_offer = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_dismiss = nullptr;
    QString m_details;
    theme::Theme m_theme;
};

} // namespace lifeline::main_window
