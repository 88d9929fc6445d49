#pragma once

#include <QDialog>

class QLineEdit;
class QMenuBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace lifeline::main_window {

/// The keys of all commands, menu by menu as they stand there, then those that a view has while it has the
/// focus; with a line to search in them. Fits any screen.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QMenuBar& menus, QWidget* parent = nullptr);

private:
    void fillFromMenus(const QMenuBar& menus);
    void fillFromViews();
    QTreeWidgetItem* addGroup(const QString& title);
    void seek(const QString& wanted);

    QLineEdit* m_sought = nullptr;
    QTreeWidget* m_keys = nullptr;
};

} // namespace lifeline::main_window
