#include "ui/widgets/chip.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace lifeline::widgets {

int chipHeight(const QFont& font)
{
    const int text = QFontMetrics(font).height();
    return text + text / 5;
}

int chipWidth(const QFont& font, const QString& text)
{
    const QFontMetrics metrics(font);
    return metrics.horizontalAdvance(text) + metrics.height();
}

QRect paintChip(QPainter& painter, const QFont& font, const QString& text, const QColor& fill,
                const QRect& line, Qt::Alignment side)
{
    QRect chip(0, 0, std::min(chipWidth(font, text), line.width()), chipHeight(font));
    chip.moveCenter(line.center());
    if (side == Qt::AlignRight)
        chip.moveRight(line.right());
    else
        chip.moveLeft(line.left());
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    painter.setPen(theme::textOn(fill));
    painter.setFont(font);
    painter.drawText(chip, Qt::AlignCenter, text);
    return chip;
}

} // namespace lifeline::widgets
