#include "ui/main_window/action_button.h"

#include "ui/main_window/action_words.h"

namespace lifeline::main_window {

ActionButton::ActionButton(QAction* action, QWidget* parent) : QPushButton(parent), m_action(action)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::follow()
{
    setText(wordsOf(*m_action));
    setEnabled(m_action->isEnabled());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
    const QString hint = m_action->toolTip();
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    setToolTip(key.isEmpty() ? hint : tr("%1 (%2)").arg(hint, key));
}

} // namespace lifeline::main_window
