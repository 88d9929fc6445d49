#include "ui/ladder/ladder_header.h"

#include "ui/ladder/ladder_picture.h"
#include "ui/state/address_names.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace lifeline::ladder {

LadderHeader::LadderHeader(const Picture& picture, QWidget* parent) : QWidget(parent), m_picture(picture)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void LadderHeader::setOffset(int offset)
{
    m_offset = offset;
    update();
}

/// A name that is shortened is told whole.
bool LadderHeader::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_picture.life == nullptr)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const double x = help->pos().x() + m_offset;
    const Side side = x < m_picture.metrics.centre.middle() ? Side::Client : Side::Server;
    const QString whole =
        state::endpointText(m_picture.life->connection.endpoint[side], m_picture.names[side]);
    QToolTip::showText(help->globalPos(), m_picture.names[side].isEmpty() ? QString() : whole.toHtmlEscaped(),
                       this);
    return true;
}

void LadderHeader::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_picture.theme.ground);
    painter.translate(-m_offset, 0);
    paintHeader(painter, m_picture);
}

} // namespace lifeline::ladder
