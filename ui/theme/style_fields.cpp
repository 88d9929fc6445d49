#include "ui/theme/style.h"
#include "ui/theme/style_box.h"

#include <QAbstractSpinBox>

namespace lifeline::theme {
namespace {

constexpr int kFieldAir = 4; ///< pixels

/// How the box of a check box or radio button is drawn.
struct IndicatorColours {
    QColor fill;
    QColor line; ///< 3:1 on every surface, or it is not seen while it is off
    QColor mark;
};

IndicatorColours indicatorColours(const Theme& theme, const QStyleOption& option)
{
    if (!option.state.testFlag(QStyle::State_Enabled)) {
        const QColor faint = blended(theme.panel, theme.dim, 0.5);
        return {Qt::transparent, faint, faint};
    }
    const bool isSet = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool isHot = option.state.testFlag(QStyle::State_MouseOver);
    if (isSet)
        return {theme.accent, isHot ? theme.text : theme.accent, theme.onAccent};
    return {theme.ground, isHot || option.state.testFlag(QStyle::State_HasFocus) ? theme.accent : theme.dim,
            theme.dim};
}

/// A small triangle in the middle of a place.
void drawArrow(QPainter& painter, const QRectF& place, bool isUp, double height, const QColor& colour)
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF middle = place.center();
    const double tip = isUp ? -height / 2 : height / 2;
    painter.drawPolygon(
        QPolygonF{middle + QPointF(0, tip), middle + QPointF(height, -tip), middle + QPointF(-height, -tip)});
}

} // namespace

void Style::drawCheckBox(const QStyleOption& option, QPainter& painter) const
{
    const IndicatorColours colours = indicatorColours(m_theme, option);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    drawBox(painter, option.rect, colours.fill, colours.line, box.width() / 5);
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(colours.mark, qMax(1.5, box.width() / 7), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (option.state.testFlag(State_On))
        painter.drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.28)});
    else if (option.state.testFlag(State_NoChange))
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
}

void Style::drawRadioButton(const QStyleOption& option, QPainter& painter) const
{
    const IndicatorColours colours = indicatorColours(m_theme, option);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.fill);
    painter.drawEllipse(box);
    if (!option.state.testFlag(State_On))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.mark);
    painter.drawEllipse(box.center(), box.width() / 5, box.height() / 5);
}

/// Of a header's section: the arrow of the order at its right, as large as the letters; Fusion's is as large
/// as the section is high, and leaves a narrow one no room for its title.
QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) { // air beside the text, as in a button
        const QRect inside = QProxyStyle::subElementRect(element, option, widget);
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const int air = frame != nullptr && frame->lineWidth > 0 ? kFieldAir : 0;
        return inside.adjusted(air, 0, -air, 0);
    }
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (header == nullptr || header->orientation != Qt::Horizontal
        || (element != SE_HeaderArrow && element != SE_HeaderLabel))
        return QProxyStyle::subElementRect(element, option, widget);
    const int margin = pixelMetric(PM_HeaderMargin, option, widget);
    const int side = header->fontMetrics.ascent() * 3 / 4;
    QRect label = header->rect.adjusted(margin, 0, -margin, 0);
    const QRect arrow(label.right() + 1 - side, label.center().y() - side / 2, side, side);
    if (header->sortIndicator != QStyleOptionHeader::None)
        label.setRight(arrow.left() - margin / 2);
    return visualRect(header->direction, header->rect, element == SE_HeaderArrow ? arrow : label);
}

/// As Fusion does it, but with our places.
void Style::drawHeader(const QStyleOption& option, QPainter& painter, const QWidget* widget) const
{
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    if (header == nullptr)
        return;
    drawControl(CE_HeaderSection, header, &painter, widget);
    QStyleOptionHeader part = *header;
    part.rect = subElementRect(SE_HeaderLabel, header, widget);
    drawControl(CE_HeaderLabel, &part, &painter, widget);
    if (header->sortIndicator == QStyleOptionHeader::None)
        return;
    part.rect = subElementRect(SE_HeaderArrow, header, widget);
    drawPrimitive(PE_IndicatorHeaderArrow, &part, &painter, widget);
}

void Style::drawHeaderSection(const QStyleOption& option, QPainter& painter) const
{
    const QRect& rect = option.rect;
    const bool isHot = option.state.testFlag(State_Enabled) && option.state.testFlag(State_MouseOver);
    painter.fillRect(rect, isHot ? blended(m_theme.panel, m_theme.text, 0.06) : m_theme.panel);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.hairline);
    if (!option.state.testFlag(State_Horizontal))
        return;
    const int inset = rect.height() / 4;
    painter.fillRect(QRect(rect.right(), rect.top() + inset, 1, rect.height() - 2 * inset), m_theme.hairline);
}

void Style::drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget) const
{
    const bool isEnabled = option.state.testFlag(State_Enabled);
    if (option.frame)
        drawBox(painter, option.rect, m_theme.raised,
                isEnabled && option.state.testFlag(State_HasFocus) ? m_theme.accent : m_theme.hairline,
                corner(option));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const SubControl button : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const bool isUp = button == SC_SpinBoxUp;
        const bool moves = isEnabled
            && option.stepEnabled.testFlag(isUp ? QAbstractSpinBox::StepUpEnabled
                                                : QAbstractSpinBox::StepDownEnabled);
        const bool isHot = moves && option.activeSubControls == button;
        drawArrow(painter, QRectF(proxy()->subControlRect(CC_SpinBox, &option, button, widget)), isUp,
                  option.fontMetrics.height() / 4.0,
                  isHot       ? m_theme.accent
                      : moves ? m_theme.dim
                              : blended(m_theme.raised, m_theme.dim, 0.4));
    }
}

void Style::drawEditableComboBox(const QStyleOptionComboBox& option, QPainter& painter,
                                 const QWidget* widget) const
{
    const bool isEnabled = option.state.testFlag(State_Enabled);
    drawBox(painter, option.rect, m_theme.raised,
            isEnabled && option.state.testFlag(State_HasFocus) ? m_theme.accent : m_theme.hairline,
            corner(option));
    drawArrow(painter, QRectF(proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget)), false,
              option.fontMetrics.height() / 4.0,
              isEnabled ? m_theme.dim : blended(m_theme.raised, m_theme.dim, 0.4));
}

} // namespace lifeline::theme
