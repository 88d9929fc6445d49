#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace lifeline::widgets {

/// Pixels that a chip is high.
int chipHeight(const QFont& font);
/// Pixels that a chip with this text is wide.
int chipWidth(const QFont& font, const QString& text);

/// Paints a state's name in a filled, rounded chip at the left or right end of a line, in its vertical
/// middle.
/// @return where it stands
QRect paintChip(QPainter& painter, const QFont& font, const QString& text, const QColor& fill,
                const QRect& line, Qt::Alignment side);

} // namespace lifeline::widgets
