#include "ui/free_play/state_chip.h"

#include "ui/text/state_text.h"

#include <QPainter>

namespace lifeline::free_play {

StateChip::StateChip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(m_state);
}

void StateChip::setState(tcp::State state)
{
    m_state = state;
    setAccessibleName(text::stateName(state));
    updateGeometry();
    update();
}

void StateChip::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    setFont(theme.interfaceFont(theme::TextSize::Small, zoom, QFont::DemiBold));
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text::stateName(m_state)) + metrics.height(),
            metrics.height() + metrics.height() / 3};
}

void StateChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = m_theme.state(m_state);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(theme::textOn(fill));
    painter.drawText(rect(), Qt::AlignCenter, text::stateName(m_state));
}

} // namespace lifeline::free_play
