#pragma once

#include <QWidget>

namespace lifeline::widgets {

/// Gives a window this size, or as much of it as the screen has room for: with a frame around it and a bar of
/// the desktop's below.
void resizeWithinScreen(QWidget& window, QSize wanted);

} // namespace lifeline::widgets
