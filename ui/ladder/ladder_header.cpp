#include "ui/ladder/ladder_header.h"

#include "ui/ladder/ladder_picture.h"

#include <QPainter>

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

void LadderHeader::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_picture.theme.ground);
    painter.translate(-m_offset, 0);
    paintHeader(painter, m_picture);
}

} // namespace lifeline::ladder
