#pragma once

#include <QDialog>

namespace lifeline::main_window {

class Actions;

/// Every key of the window, read from the actions themselves.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const Actions& actions, QWidget* parent = nullptr);
};

} // namespace lifeline::main_window
