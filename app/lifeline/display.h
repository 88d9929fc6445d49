#pragma once

#include <QString>

namespace lifeline::app {

/// The display that the environment names, and whether somebody answers there.
struct DisplayFacts {
    QString name; ///< "X11 :0", "Wayland wayland-0"; empty: the environment names none
    bool answers = false;
};

/// Connects to WAYLAND_DISPLAY or to DISPLAY, of two that are named to the one that answers. Qt ends a
/// program whose display does not. Takes no longer than two seconds. Needs no QGuiApplication.
DisplayFacts findDisplay();

} // namespace lifeline::app
