#pragma once

class QAction;

namespace lifeline::main_window {

/// Hides a side panel while the window is too narrow for it, and shows it again. What the user switches in
/// between stays: only a change of the room folds or unfolds.
class PanelFold {
public:
    /// @param action  checkable; checked while the panel is shown
    explicit PanelFold(QAction& action);

    void fit(bool hasRoom);
    /// Whether the panel is hidden for want of room, not by the user.
    bool isFolded() const { return m_isFolded; }

private:
    QAction& m_action;
    bool m_hasRoom = true;
    bool m_isFolded = false;
};

} // namespace lifeline::main_window
