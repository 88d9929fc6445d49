#pragma once

#include <QList>

class QAction;
class QActionGroup;

namespace lifeline::app {

/// Brings switches back to what the user left them at the last time, and keeps what he changes from now on.
/// What the program or its command line switches is not kept. To be called when the actions are wired.
void rememberSwitches(const QList<QAction*>& switches);

/// The same for choices, of which one is taken.
void rememberChoices(const QList<QActionGroup*>& choices);

} // namespace lifeline::app
