#include "ui/widgets/own_keys.h"

#include <QWidget>

#include <utility>

namespace lifeline::widgets {

OwnKeys::OwnKeys(QWidget& widget, Test isOwn) : QObject(&widget), m_isOwn(std::move(isOwn))
{
    widget.installEventFilter(this);
}

bool OwnKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !m_isOwn(*static_cast<QKeyEvent*>(event)))
        return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

} // namespace lifeline::widgets
