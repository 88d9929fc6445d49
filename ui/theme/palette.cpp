#include "ui/theme/theme.h"

namespace lifeline::theme {

QPalette palette(const Theme& theme)
{
    QPalette result;
    const auto set = [&result](QPalette::ColorRole role, const QColor& colour) {
        result.setColor(role, colour);
    };
    set(QPalette::Window, theme.panel);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.ground);
    set(QPalette::AlternateBase, theme.panel);
    set(QPalette::Text, theme.text);
    set(QPalette::PlaceholderText, theme.dim);
    set(QPalette::Button, theme.raised);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.trouble);
    set(QPalette::ToolTipBase, theme.raised);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    // A selected row is a soft tint that keeps its text: nothing on it changes colour.
    set(QPalette::Highlight, theme.selected);
    set(QPalette::HighlightedText, theme.text);
    set(QPalette::Light, theme.raised);
    set(QPalette::Midlight, theme.hairline);
    set(QPalette::Mid, theme.hairline);
    set(QPalette::Dark, blended(theme.hairline, theme.dim, 0.5));
    set(QPalette::Shadow, blended(theme.ground, QColor(Qt::black), 0.5));

    const QColor faded = blended(theme.panel, theme.dim, 0.6);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        result.setColor(QPalette::Disabled, role, faded);
    return result;
}

bool isDark(const QPalette& palette) { return palette.color(QPalette::Window).lightnessF() < 0.5F; }

} // namespace lifeline::theme
