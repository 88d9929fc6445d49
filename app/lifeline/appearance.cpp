#include "app/lifeline/appearance.h"

#include <QApplication>

#include <utility>

namespace lifeline::app {

Appearance::Appearance()
    : m_systemIsDark(theme::isDark(QApplication::palette())),
      m_theme(m_systemIsDark ? theme::Theme::dark() : theme::Theme::light()),
      m_style(new theme::Style(m_theme))
{
    QApplication::setStyle(m_style);
    apply();
}

void Appearance::choose(ThemeChoice choice)
{
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_systemIsDark);
    m_theme = dark ? theme::Theme::dark() : theme::Theme::light();
    m_style->setTheme(m_theme);
    apply();
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
