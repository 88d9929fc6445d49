#pragma once

#include <QColor>
#include <QLabel>
#include <QPalette>

namespace lifeline::theme {

/// Gives a label's text a colour of the theme.
inline void paintWith(QLabel& label, const QColor& colour)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

} // namespace lifeline::theme
