#include "ui/main_window/panel_fold.h"

#include <QAction>

namespace lifeline::main_window {

PanelFold::PanelFold(QAction& action) : m_action(action)
{
    QObject::connect(&action, &QAction::triggered, &action, [this] { m_isFolded = false; });
}

void PanelFold::fit(bool hasRoom)
{
    if (hasRoom == m_hasRoom)
        return;
    m_hasRoom = hasRoom;
    if (!hasRoom && m_action.isChecked()) {
        m_isFolded = true;
        m_action.setChecked(false);
    } else if (hasRoom && m_isFolded) {
        m_isFolded = false;
        m_action.setChecked(true);
    }
}

} // namespace lifeline::main_window
