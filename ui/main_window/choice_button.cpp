#include "ui/main_window/choice_button.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QRegularExpression>
#include <algorithm>

namespace lifeline::main_window {
namespace {

QString wordsOf(const QAction& action)
{
    static const QRegularExpression kBracketedKey(QStringLiteral("\\(&.\\)")); // as Chinese menus have it
    QString words = action.text();
    return words.remove(kBracketedKey).remove(QLatin1Char('&'));
}

} // namespace

ChoiceButton::ChoiceButton(QActionGroup* group, QWidget* parent) : QPushButton(parent), m_group(group)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    auto* menu = new QMenu(this);
    menu->addActions(group->actions());
    setMenu(menu);
    for (const QAction* action : group->actions())
        connect(action, &QAction::changed, this, &ChoiceButton::follow);
    follow();
}

/// As wide as its longest choice, so that what stands beside it stays where it is.
QSize ChoiceButton::sizeHint() const
{
    QSize size = QPushButton::sizeHint();
    int longest = 0;
    for (const QAction* action : m_group->actions())
        longest = std::max(longest, fontMetrics().horizontalAdvance(wordsOf(*action)));
    size.rwidth() += longest - fontMetrics().horizontalAdvance(text());
    return size;
}

void ChoiceButton::follow()
{
    const QAction* chosen = m_group->checkedAction();
    if (chosen == nullptr)
        return;
    setText(wordsOf(*chosen));
    setToolTip(chosen->toolTip());
}

} // namespace lifeline::main_window
