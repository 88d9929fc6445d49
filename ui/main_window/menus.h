#pragma once

class QMenu;
class QMenuBar;

namespace lifeline::main_window {

class Actions;

/// Puts every action in its menu.
void fillMenus(QMenuBar& bar, const Actions& actions);

/// What can be done with a segment: the menu bar's "Segment", and the ladder's own menu.
void fillSegmentMenu(QMenu& menu, const Actions& actions);

} // namespace lifeline::main_window
