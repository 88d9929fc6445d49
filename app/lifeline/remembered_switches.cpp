#include "app/lifeline/remembered_switches.h"

#include <QAction>
#include <QActionGroup>
#include <QSettings>

namespace lifeline::app {

namespace {

QString keyOf(const QObject& action) { return QStringLiteral("view/") + action.objectName(); }

} // namespace

void rememberSwitches(const QList<QAction*>& switches)
{
    for (QAction* action : switches) {
        // Only a difference from the default is kept: a later version may have a better default.
        const bool byDefault = action->isChecked();
        const QString key = keyOf(*action);
        if (QSettings().value(key, byDefault).toBool() != byDefault)
            action->setChecked(!byDefault);
        QObject::connect(action, &QAction::triggered, action, [key, byDefault](bool on) {
            if (on == byDefault)
                QSettings().remove(key);
            else
                QSettings().setValue(key, on);
        });
    }
}

void rememberChoices(const QList<QActionGroup*>& choices)
{
    for (QActionGroup* group : choices) {
        const QString key = keyOf(*group);
        const QString byDefault =
            group->checkedAction() != nullptr ? group->checkedAction()->objectName() : QString();
        const QString kept = QSettings().value(key, byDefault).toString();
        for (QAction* action : group->actions())
            if (action->objectName() == kept && !action->isChecked())
                action->trigger();
        QObject::connect(group, &QActionGroup::triggered, group, [key, byDefault](const QAction* action) {
            if (action->objectName() == byDefault)
                QSettings().remove(key);
            else
                QSettings().setValue(key, action->objectName());
        });
    }
}

} // namespace lifeline::app
