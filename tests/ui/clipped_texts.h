#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QStringList>
#include <QTabBar>
#include <QWidget>

namespace lifeline::test {

/// The texts of visible labels, buttons and tabs that have less room than they need, each with what shows it.
inline QStringList clippedTexts(const QWidget& window)
{
    QStringList clipped;
    const auto note = [&](const QWidget& widget, const QString& text) {
        clipped.append(QStringLiteral("%1 “%2”: %3×%4 of %5×%6")
                           .arg(widget.objectName().isEmpty()
                                    ? QLatin1String(widget.metaObject()->className())
                                    : widget.objectName(),
                                text)
                           .arg(widget.width())
                           .arg(widget.height())
                           .arg(widget.sizeHint().width())
                           .arg(widget.sizeHint().height()));
    };
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool fits = label->wordWrap()
            ? label->height() + label->fontMetrics().descent() >= label->heightForWidth(label->width())
            : label->width() >= label->sizeHint().width();
        if (!fits)
            note(*label, label->text());
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty()
            && button->width() < button->minimumSizeHint().width())
            note(*button, button->text());
    for (const QTabBar* bar : window.findChildren<QTabBar*>())
        for (int i = 0; bar->isVisible() && i < bar->count(); ++i)
            if (bar->isTabVisible(i)
                && bar->tabRect(i).width() < bar->fontMetrics().horizontalAdvance(bar->tabText(i)))
                note(*bar, bar->tabText(i));
    return clipped;
}

} // namespace lifeline::test
