#pragma once

#include "app/lifeline/command_line.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <functional>

namespace lifeline::app {

/// The theme and the zoom of the whole program: sets palette, style and font, and tells whoever draws by
/// itself.
class Appearance {
public:
    /// To be made before the first window, while the palette is still the system's.
    Appearance();

    void choose(ThemeChoice choice);
    /// What a choice means on this system.
    theme::Theme themeOf(ThemeChoice choice) const;
    void setZoom(double zoom);
    const theme::Theme& theme() const { return m_theme; }
    double zoom() const { return m_zoom; }

    /// Called at once, and again after each change.
    void onChange(std::function<void(const theme::Theme&, double zoom)> listener);

private:
    void apply();

    bool m_systemIsDark = false;
    theme::Theme m_theme;
    theme::Style* m_style = nullptr; ///< owned by QApplication
    double m_zoom = 1;
    std::function<void(const theme::Theme&, double)> m_listener;
};

} // namespace lifeline::app
