#include "ui/widgets/fitted.h"

#include <QScreen>

namespace lifeline::widgets {

namespace {

constexpr QSize kFrame{16, 48}; // pixels: what a window manager draws around a window, at most

} // namespace

void resizeWithinScreen(QWidget& window, QSize wanted)
{
    const QWidget* parent = window.parentWidget();
    const QScreen* screen = parent != nullptr ? parent->screen() : window.screen();
    window.resize(wanted.boundedTo(screen->availableSize() - kFrame));
}

} // namespace lifeline::widgets
