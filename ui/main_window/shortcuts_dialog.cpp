#include "ui/main_window/shortcuts_dialog.h"

#include "ui/main_window/action_words.h"
#include "ui/widgets/fitted.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lifeline::main_window {

namespace {

QString keyText(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QLatin1String("  "));
}

void addKey(QTreeWidgetItem& group, const QString& words, const QString& keys)
{
    new QTreeWidgetItem(&group, {words, keys}); // the group owns it
}

/// The commands of a menu and of those below it, each with the way to it: "View ▸ Theme ▸ Light".
void addCommands(QTreeWidgetItem& group, const QMenu& menu, const QString& path)
{
    for (const QAction* action : menu.actions()) {
        const QString name = path + QStringLiteral(" ▸ ") + wordsOf(*action);
        if (action->menu() != nullptr)
            addCommands(group, *action->menu(), name);
        else if (!action->isSeparator() && !action->shortcut().isEmpty())
            addKey(group, name, keyText(*action));
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar& menus, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    m_sought = new QLineEdit(this);
    m_sought->setObjectName(QStringLiteral("sought"));
    m_sought->setPlaceholderText(tr("Search: a command, a menu or a key"));
    m_sought->setAccessibleName(tr("Search"));
    m_sought->setClearButtonEnabled(true);
    m_keys = new QTreeWidget(this);
    m_keys->setObjectName(QStringLiteral("keys"));
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setColumnCount(2);
    m_keys->setHeaderLabels({tr("Command"), tr("Keys")});
    m_keys->setRootIsDecorated(false);
    m_keys->setItemsExpandable(false);
    m_keys->setUniformRowHeights(true);
    fillFromMenus(menus);
    fillFromViews();
    m_keys->expandAll();
    m_keys->header()->setSectionsMovable(false);
    m_keys->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_keys->header()->setStretchLastSection(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_sought, &QLineEdit::textChanged, this, &ShortcutsDialog::seek);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_sought);
    column->addWidget(m_keys, 1);
    column->addWidget(buttons);
    const QFontMetrics metrics(font());
    widgets::resizeWithinScreen(*this, {metrics.averageCharWidth() * 100, metrics.height() * 44});
    m_sought->setFocus();
}

QTreeWidgetItem* ShortcutsDialog::addGroup(const QString& title)
{
    auto* group = new QTreeWidgetItem(m_keys, {title});
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

void ShortcutsDialog::fillFromMenus(const QMenuBar& menus)
{
    for (const QAction* menu : menus.actions())
        if (menu->menu() != nullptr)
            addCommands(*addGroup(wordsOf(*menu)), *menu->menu(), wordsOf(*menu));
}

/// What a view does with keys while it has the focus, and no menu has: they are the same keys in several.
void ShortcutsDialog::fillFromViews()
{
    struct Key {
        QString words;
        QString keys;
    };
    const auto add = [this](const QString& title, std::initializer_list<Key> keys) {
        QTreeWidgetItem* group = addGroup(title);
        for (const Key& key : keys)
            addKey(*group, key.words, key.keys);
    };
    add(tr("In the diagram"),
        {{tr("Segment after or before"), tr("Down  Up")},
         {tr("The first, the last"), tr("Home  End")},
         {tr("A page on or back"), tr("PgDown  PgUp")},
         {tr("Select a range"), tr("Shift+Down  Shift+Up")},
         {tr("Open or fold the run under the cursor"), tr("Return")}});
    add(tr("In the plots"),
        {{tr("Zoom in, zoom out, all of it"), tr("+  -  0")},
         {tr("Earlier, later"), tr("Left  Right")},
         {tr("Up and down the values"), tr("Up  Down")}});
    add(tr("On the scrubber"),
        {{tr("Segment before or after"), tr("Left  Right")},
         {tr("Call or change of state before or after"), tr("Ctrl+Left  Ctrl+Right")},
         {tr("Trouble before or after"), tr("PgUp  PgDown")},
         {tr("The beginning, the end"), tr("Home  End")},
         {tr("Play or pause"), tr("Space")}});
    add(tr("In the lanes"),
        {{tr("Lane above or below"), tr("Up  Down")},
         {tr("Zoom in, zoom out"), tr("+  -")},
         {tr("Show this connection's diagram"), tr("Return")}});
    add(tr("In the connections"),
        {{tr("Show this connection's diagram"), tr("Return")},
         {tr("Copy the selected rows"), tr("Ctrl+C")},
         {tr("Clear the filter"), tr("Esc")}});
    add(tr("In the state diagram"),
        {{tr("State after or before"), tr("Down  Up")}, {tr("Go to that state"), tr("Space")}});
}

void ShortcutsDialog::seek(const QString& wanted)
{
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int i = 0; i < m_keys->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_keys->topLevelItem(i);
        bool hasAny = false;
        for (int k = 0; k < group->childCount(); ++k) {
            QTreeWidgetItem* item = group->child(k);
            const QString text =
                group->text(0) + QLatin1Char(' ') + item->text(0) + QLatin1Char(' ') + item->text(1);
            const bool isWanted = std::all_of(words.begin(), words.end(), [&](const QString& word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
            item->setHidden(!isWanted);
            hasAny |= isWanted;
        }
        group->setHidden(!hasAny);
    }
}

} // namespace lifeline::main_window
