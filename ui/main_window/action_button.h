#pragma once

#include <QPushButton>

class QAction;

namespace lifeline::main_window {

/// A button that is an action: its words, state and key come from there.
class ActionButton : public QPushButton {
    Q_OBJECT
public:
    explicit ActionButton(QAction* action, QWidget* parent = nullptr);

private:
    void follow();

    QAction* m_action;
};

} // namespace lifeline::main_window
