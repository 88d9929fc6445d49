#include "ui/ladder/go_to_bar.h"

#include <QLineEdit>
#include <QPushButton>

namespace lifeline::ladder {

GoToBar::GoToBar(QWidget* parent) : Bar(tr("Go to"), parent)
{
    setObjectName(QStringLiteral("goToBar"));
    field().setObjectName(QStringLiteral("goToField"));
    field().setPlaceholderText(tr("Go to: 12, #123, 1.5 s, seq 1448"));
    const QPushButton* go = addButton(tr("Go"), QStringLiteral("goTo"));
    const auto ask = [this] { Q_EMIT asked(field().text()); };
    connect(go, &QPushButton::clicked, this, ask);
    connect(this, &Bar::entered, this, ask);
    connect(&field(), &QLineEdit::textChanged, this, [this] { answer({}); });
}

void GoToBar::refuse(const QString& problem) { answer(problem, true); }

} // namespace lifeline::ladder
