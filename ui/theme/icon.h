#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QString>

namespace lifeline::theme {

/// One of our SVG icons, tinted: normal in the theme's text colour, selected in its accent, disabled in its
/// dim colour. Sharp at every size and pixel ratio.
/// @param name  a file of resources/icons without its suffix: "open", "run"
QIcon icon(const QString& name, const Theme& theme);

/// The same in one colour of your own, as on an accent-filled button.
QIcon icon(const QString& name, const QColor& tint);

} // namespace lifeline::theme
