#pragma once

#include <QFontMetrics>
#include <QPushButton>

namespace lifeline::free_play {

/// Makes a button as wide as its word: many stand beside each other. To be called when its font or its word
/// has changed.
inline void compact(QPushButton& button)
{
    button.ensurePolished();
    const QFontMetrics metrics(button.font());
    const int beside =
        metrics.height() + (button.menu() != nullptr ? metrics.height() : metrics.height() / 4);
    button.setMaximumWidth(metrics.horizontalAdvance(button.text().remove(QLatin1Char('&'))) + beside);
}

} // namespace lifeline::free_play
