#pragma once

class QMenuBar;

namespace lifeline::main_window {

class Actions;

/// Puts every action in its menu.
void fillMenus(QMenuBar& bar, const Actions& actions);

} // namespace lifeline::main_window
