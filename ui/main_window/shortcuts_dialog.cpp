#include "ui/main_window/shortcuts_dialog.h"

#include "ui/main_window/action_words.h"
#include "ui/main_window/actions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lifeline::main_window {

namespace {

QString keyText(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts())
        keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QLatin1String("  "));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Actions& actions, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    const int half = (static_cast<int>(actions.all().size()) + 1) / 2;
    int position = 0;
    for (const QAction* action : actions.all()) {
        auto* words = new QLabel(wordsOf(*action), this);
        auto* keys = new QLabel(keyText(*action), this);
        for (QLabel* label : {words, keys})
            label->setTextFormat(Qt::PlainText);
        const int column = position / half * 3;
        grid->addWidget(words, position % half, column);
        grid->addWidget(keys, position % half, column + 1);
        ++position;
    }
    grid->setColumnMinimumWidth(2, 32);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(grid);
    column->addWidget(buttons);
}

} // namespace lifeline::main_window
