#pragma once

#include <QAction>
#include <QRegularExpression>

namespace lifeline::main_window {

/// The words of an action outside a menu: without the mark of its mnemonic, which in Chinese is a letter of
/// its own, "打开(&O)…".
inline QString wordsOf(const QAction& action)
{
    static const QRegularExpression mark(QStringLiteral("\\(&.\\)|&"));
    return action.text().remove(mark);
}

} // namespace lifeline::main_window
