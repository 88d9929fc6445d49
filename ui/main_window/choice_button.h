#pragma once

#include <QPushButton>

class QActionGroup;

namespace lifeline::main_window {

/// A button that says which action of a group is chosen, and opens a menu of them.
class ChoiceButton : public QPushButton {
    Q_OBJECT
public:
    explicit ChoiceButton(QActionGroup* group, QWidget* parent = nullptr);

    QSize sizeHint() const override;

private:
    void follow();

    QActionGroup* m_group;
};

} // namespace lifeline::main_window
