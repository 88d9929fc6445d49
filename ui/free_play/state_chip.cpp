#include "ui/free_play/state_chip.h"

#include "ui/text/state_text.h"
#include "ui/widgets/chip.h"

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
    return {widgets::chipWidth(font(), text::stateName(m_state)), widgets::chipHeight(font())};
}

void StateChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    widgets::paintChip(painter, font(), text::stateName(m_state), m_theme.state(m_state), rect(),
                       Qt::AlignLeft);
}

} // namespace lifeline::free_play
