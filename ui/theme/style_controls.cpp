#include "ui/theme/style.h"
#include "ui/theme/style_box.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace lifeline::theme {
namespace {

/// What the view that a scroll bar belongs to is painted on: a panel's list has the panel's colour.
QColor groundUnder(const QWidget* bar, const QPalette& palette)
{
    for (const QWidget* parent = bar; parent != nullptr; parent = parent->parentWidget())
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(parent))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    return palette.color(QPalette::Base);
}

bool isDefault(const QStyleOption& option, const QWidget* widget)
{
    if (const auto* button = qobject_cast<const QPushButton*>(widget))
        return button->isDefault();
    const auto* features = qstyleoption_cast<const QStyleOptionButton*>(&option);
    return features != nullptr && features->features.testFlag(QStyleOptionButton::DefaultButton);
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool hot = enabled && option->state.testFlag(State_MouseOver);
    const bool down = option->state.testFlag(State_Sunken);
    const bool on = option->state.testFlag(State_On);
    const bool focused = option->state.testFlag(State_HasFocus);
    switch (element) {
    case PE_PanelButtonCommand: {
        const bool filled = enabled && isDefault(*option, widget);
        QColor fill = filled ? m_theme.accent : on ? m_theme.selected : m_theme.raised;
        if (hot || down)
            fill = blended(fill, filled ? m_theme.onAccent : m_theme.text, down ? 0.14 : 0.06);
        const QColor line = filled ? fill
            : on || focused        ? blended(m_theme.hairline, m_theme.accent, 0.6)
                                   : m_theme.hairline;
        drawBox(*painter, option->rect, fill, line, corner(*option));
        return;
    }
    case PE_PanelButtonTool:
        if (on || hot || down)
            drawBox(*painter, option->rect,
                    down     ? blended(m_theme.selected, m_theme.text, 0.08)
                        : on ? m_theme.selected
                             : blended(m_theme.panel, m_theme.text, 0.06),
                    on ? blended(m_theme.hairline, m_theme.accent, 0.5) : Qt::transparent, corner(*option));
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        // The one inside a spin box has no frame of its own.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth <= 0)
            return;
        drawBox(*painter, option->rect,
                element == PE_PanelLineEdit ? m_theme.raised : QColor(Qt::transparent),
                focused ? m_theme.accent : m_theme.hairline, corner(*option));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*option, *painter);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_theme.hairline);
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
        drawBox(*painter, option->rect, Qt::transparent, m_theme.hairline, corner(*option));
        return;
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_FrameFocusRect: {
        const Saved saved(*painter);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(blended(m_theme.ground, m_theme.accent, 0.7), kHairline));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), corner(*option),
                                 corner(*option));
        return;
    }
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(
            QRect(option->rect.center().x(), option->rect.top() + 6, 1, option->rect.height() - 12),
            m_theme.hairline);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawTabShape(const QStyleOption& option, QPainter& painter) const
{
    const bool selected = option.state.testFlag(State_Selected);
    const bool hot = option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled);
    if (!selected && !hot)
        return;
    const int thickness = qMax(2, option.fontMetrics.height() / 8);
    const QRect line(option.rect.left() + thickness, option.rect.bottom() + 1 - thickness,
                     option.rect.width() - 2 * thickness, thickness);
    painter.fillRect(line, selected ? m_theme.accent : m_theme.hairline);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_TabBarTabShape:
        drawTabShape(*option, *painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab quiet(*tab);
            const bool selected = tab->state.testFlag(State_Selected);
            quiet.palette.setColor(QPalette::WindowText, selected ? m_theme.text : m_theme.dim);
            quiet.state.setFlag(State_HasFocus, false); // the underline says it
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label(*button);
            if (label.state.testFlag(State_Enabled) && isDefault(*option, widget))
                label.palette.setColor(QPalette::ButtonText, m_theme.onAccent);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_Header:
        drawHeader(*option, *painter, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(*option, *painter);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, m_theme.hairline);
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, m_theme.panel);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_theme.hairline);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex& option, QPainter& painter, const QWidget* widget) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(&option);
    if (slider == nullptr)
        return;
    const QColor ground = groundUnder(widget, option.palette);
    painter.fillRect(option.rect, ground);
    QRectF thumb = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const double inset = qMax(2.0, option.fontMetrics.height() / 7.0);
    if (slider->orientation == Qt::Horizontal)
        thumb.adjust(1, inset, -1, -inset);
    else
        thumb.adjust(inset, 1, -inset, -1);
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool active = option.activeSubControls.testFlag(SC_ScrollBarSlider)
        && (option.state.testFlag(State_MouseOver) || option.state.testFlag(State_Sunken));
    painter.setBrush(blended(ground, m_theme.dim, active ? 0.75 : 0.4));
    const double radius = qMin(thumb.width(), thumb.height()) / 2;
    painter.drawRoundedRect(thumb, radius, radius);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        drawScrollBar(*option, *painter, widget);
        return;
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
        drawSpinBox(*spin, *painter, widget);
        return;
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option); box && box->editable) {
        drawEditableComboBox(*box, *painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace lifeline::theme
