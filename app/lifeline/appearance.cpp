#include "app/lifeline/appearance.h"

#include <QApplication>

#include <utility>

namespace lifeline::app {

Appearance::Appearance()
    : m_systemIsDark(theme::isDark(QApplication::palette())),
      m_theme(themeOf(ThemeChoice::System)),
      m_style(new theme::Style(m_theme))
{
    QApplication::setStyle(m_style);
    apply();
}

void Appearance::choose(ThemeChoice choice)
{
    m_theme = themeOf(choice);
    m_style->setTheme(m_theme);
    apply();
}

theme::Theme Appearance::themeOf(ThemeChoice choice) const
{
    switch (choice) {
    case ThemeChoice::Light:
        return theme::Theme::light();
    case ThemeChoice::Dark:
        return theme::Theme::dark();
    case ThemeChoice::Projector:
        return theme::Theme::projector();
    case ThemeChoice::System:
        break;
    }
    return m_systemIsDark ? theme::Theme::dark() : theme::Theme::light();
}

void Appearance::setZoom(double zoom)
{
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    m_zoom = zoom;
    apply();
}

void Appearance::onChange(std::function<void(const theme::Theme&, double)> listener)
{
    m_listener = std::move(listener);
    if (m_listener)
        m_listener(m_theme, m_zoom);
}

void Appearance::apply()
{
    QApplication::setPalette(theme::palette(m_theme));
    QApplication::setFont(m_theme.interfaceFont(theme::TextSize::Body, m_zoom));
    if (m_listener)
        m_listener(m_theme, m_zoom);
}

} // namespace lifeline::app
