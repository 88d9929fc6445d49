#pragma once

#include "ui/state/display_options.h"

#include <QDialog>

class QAction;
class QActionGroup;
class QFormLayout;

namespace lifeline::main_window {

class Actions;

/// What one sets once: appearance, how the ladder is written, what is shown at the start. Each change shows
/// at once, and is what the menus have, too.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(const Actions& actions, state::DisplayOptions& options, QWidget* parent = nullptr);

private:
    QFormLayout* addSection(const QString& heading);
    void addChoice(QFormLayout& section, const QString& label, QActionGroup& group);
    void addSwitch(QFormLayout& section, QAction& action);
    void addZoom(QFormLayout& section, state::DisplayOptions& options);
};

} // namespace lifeline::main_window
