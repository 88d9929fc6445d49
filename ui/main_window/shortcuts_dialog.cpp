#include "ui/main_window/shortcuts_dialog.h"

#include "ui/main_window/action_words.h"
#include "ui/main_window/actions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace lifeline::main_window {

namespace {

constexpr double kShareOfScreen = 0.85;

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
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    const int half = (static_cast<int>(actions.all().size()) + 1) / 2;
    int position = 0;
    for (const QAction* action : actions.all()) {
        auto* words = new QLabel(wordsOf(*action), table);
        auto* keys = new QLabel(keyText(*action), table);
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
    // There are more keys than a small screen has lines.
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("keys"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(table);
    column->addWidget(scroll);
    column->addWidget(buttons);
    const QSize wanted = table->sizeHint()
        + QSize(48 + style()->pixelMetric(QStyle::PM_ScrollBarExtent), 56 + buttons->sizeHint().height());
    resize(wanted.boundedTo(screen()->availableSize() * kShareOfScreen));
}

} // namespace lifeline::main_window
